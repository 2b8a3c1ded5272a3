package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// tty is a pseudo-terminal and the program that runs on it.
type tty struct {
	*testing.T
	slave  *os.File
	screen syncBuffer // all that was printed
	before *term.State
	cmd    *exec.Cmd
	ended  chan struct{}
}

// start runs the built program on a terminal of 120x40 cells.
func start(t *testing.T, env []string, args ...string) *tty {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no pseudo-terminals here: ", err)
	}
	n, err := unix.IoctlGetInt(int(master.Fd()), unix.TIOCGPTN)
	must(t, err)
	must(t, unix.IoctlSetPointerInt(int(master.Fd()), unix.TIOCSPTLCK, 0))
	slave, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|syscall.O_NOCTTY, 0)
	must(t, err)
	must(t, unix.IoctlSetWinsize(int(slave.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 40, Col: 120}))
	p := &tty{T: t, slave: slave, ended: make(chan struct{})}
	p.before, err = term.GetState(slave.Fd())
	must(t, err)

	p.cmd = exec.Command("descent", args...)
	p.cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}, env...)
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = slave, slave, slave
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	must(t, p.cmd.Start())
	go func() {
		defer close(p.ended)
		buf := make([]byte, 1<<16)
		for {
			n, err := master.Read(buf)
			p.screen.Write(buf[:n])
			if err != nil { // the last slave was closed
				master.Close()
				return
			}
		}
	}()
	t.Cleanup(func() {
		p.cmd.Process.Kill() // at the end of a good test it has ended
		slave.Close()
	})
	p.keys = func(text string) {
		if _, err := master.WriteString(text); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
