package cli

import (
	"descent/sim/spec"
	"fmt"
	"reflect"
	"runtime"
	"runtime/debug"
	"strings"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
)

// guard ends the program in good order when its model panics. tea would print
// the stack itself, from one goroutine while another still restores the screen.
type guard struct {
	model tea.Model
	view  tea.View // the last one
	stop  func()   // asks the program to end, and does not wait
	crash atomic.Pointer[crash]
}

// crash is a panic, and where it was.
type crash struct {
	value any
	stack []byte
	words []string // the command line after the program's name
	// survived says that it cost no more than what lay over the page.
	survived bool
}

// tracker is where a panic is to be reported.
const tracker = "the Descent project's issue tracker"

// Error is the stack and then what to do with it, so that the latter is what
// stands above the shell's prompt.
func (c *crash) Error() string {
	stack := strings.TrimSpace(string(c.stack))
	command := spec.Quote(append([]string{"descent"}, c.words...))
	cost := "Descent has stopped"
	if c.survived {
		cost = "What lay over the page was closed"
	}
	return fmt.Sprintf("panic: %v\n\n%s\n\n%s because of a bug in Descent.\n"+
		"Please report this, with the lines above and below, to %s.\n"+
		"  version  %s, %s, %s/%s\n  command  %s",
		c.value, stack, cost, tracker, version(), runtime.Version(), runtime.GOOS, runtime.GOARCH, command)
}

// caught, deferred, keeps the first panic and ends the program.
func (g *guard) caught() {
	if v := recover(); v != nil {
		g.crash.CompareAndSwap(nil, &crash{value: v, stack: debug.Stack()})
		g.stop()
	}
}

// Init implements tea.Model.
func (g *guard) Init() (cmd tea.Cmd) {
	defer g.caught()
	return g.watch(g.model.Init())
}

// Update implements tea.Model. After a panic the model is not asked again.
func (g *guard) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	return g, g.update(msg)
}

func (g *guard) update(msg tea.Msg) (cmd tea.Cmd) {
	if g.crash.Load() != nil {
		return nil
	}
	defer g.caught()
	g.model, cmd = g.model.Update(msg)
	return g.watch(cmd)
}

// View implements tea.Model.
func (g *guard) View() tea.View {
	if g.crash.Load() == nil {
		g.check()
	}
	return g.view
}

func (g *guard) check() {
	defer g.caught()
	g.view = g.model.View()
}

// watch returns the command with its panics caught, and those of the commands
// in the batch or sequence that it may return.
func (g *guard) watch(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		defer g.caught()
		msg := cmd()
		// A sequence's type is not exported; like a batch it is a slice of commands.
		list := reflect.ValueOf(msg)
		if list.Kind() != reflect.Slice || list.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
			return msg
		}
		watched := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
		for i := range list.Len() {
			watched.Index(i).Set(reflect.ValueOf(g.watch(list.Index(i).Interface().(tea.Cmd))))
		}
		return watched.Interface()
	}
}
