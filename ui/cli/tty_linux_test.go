package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"
)

// patience is how long a program may take that does not hang.
const patience = 30 * time.Second

// tty is a pseudo-terminal and the program that runs on it.
type tty struct {
	*testing.T
	master, slave *os.File
	before        *term.State
	screen        syncBuffer    // all that was printed
	drained       chan struct{} // closed when no more can come
	cmd           *exec.Cmd
}

// openTTY returns a terminal of 120×40 cells.
func openTTY(t *testing.T) *tty {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no pseudo-terminals here: ", err)
	}
	p := &tty{T: t, master: master, drained: make(chan struct{})}
	p.slave, err = os.OpenFile(p.unlock(), os.O_RDWR|syscall.O_NOCTTY, 0)
	p.must(err)
	p.must(unix.IoctlSetWinsize(int(p.slave.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 40, Col: 120}))
	p.before, err = term.GetState(p.slave.Fd())
	p.must(err)
	go func() {
		defer close(p.drained)
		defer master.Close()
		buf := make([]byte, 1<<16)
		for {
			n, err := master.Read(buf)
			p.screen.Write(buf[:n])
			if err != nil { // the last slave is closed
				return
			}
		}
	}()
	return p
}

// unlock lets the slave be opened, and returns its path. It does not ask the master for its
// Fd, which would make reads of it block: closing it would then wait for one to end.
func (p *tty) unlock() (path string) {
	p.Helper()
	conn, err := p.master.SyscallConn()
	p.must(err)
	var n int
	p.must(conn.Control(func(fd uintptr) {
		if n, err = unix.IoctlGetInt(int(fd), unix.TIOCGPTN); err == nil {
			err = unix.IoctlSetPointerInt(int(fd), unix.TIOCSPTLCK, 0)
		}
	}))
	p.must(err)
	return fmt.Sprintf("/dev/pts/%d", n)
}

// start runs the built program on a terminal.
func start(t *testing.T, env []string, args ...string) *tty { return startWith(t, nil, env, args...) }

// startWith runs it with another standard input, if there is one.
func startWith(t *testing.T, in io.Reader, env []string, args ...string) *tty {
	t.Helper()
	p := openTTY(t)
	p.cmd = exec.Command("descent", args...)
	p.cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}, env...)
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = p.slave, p.slave, p.slave
	if in != nil {
		p.cmd.Stdin = in
	}
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	p.must(p.cmd.Start())
	return p
}

func (p *tty) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

// shown waits until the text was printed.
func (p *tty) shown(text string) {
	p.Helper()
	for end := time.Now().Add(patience); !strings.Contains(p.screen.String(), text); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			p.cmd.Process.Kill()
			p.Fatalf("no %q in %q", text, p.screen.String())
		}
	}
}

// close wants the terminal as it was and returns all that was printed.
func (p *tty) close() (screen string) {
	p.Helper()
	after, err := term.GetState(p.slave.Fd())
	p.must(err)
	if !reflect.DeepEqual(p.before, after) {
		p.Errorf("the terminal's mode was %+v and is %+v", p.before, after)
	}
	p.slave.Close()
	<-p.drained
	return p.screen.String()
}

// end waits for the program and closes the terminal.
func (p *tty) end() (code int, screen string) {
	p.Helper()
	timer := time.AfterFunc(patience, func() { p.cmd.Process.Kill() })
	defer timer.Stop()
	if err := p.cmd.Wait(); err != nil {
		if _, ok := errors.AsType[*exec.ExitError](err); !ok {
			p.Fatal(err)
		}
	}
	return p.cmd.ProcessState.ExitCode(), p.close()
}
