package cli

import (
	"os"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// Signals that end the program.
var endings = []os.Signal{syscall.SIGINT, syscall.SIGTERM}

// suspension does nothing where shells have no jobs.
type suspension struct{}

func canSuspend() bool { return false }

func (suspension) watch(*tea.Program) (stop func()) { return func() {} }

func (suspension) filter(_ tea.Model, msg tea.Msg) tea.Msg { return msg }
