package cli

import (
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// underShell runs the program as a job of a shell on a terminal. The shell says when the
// job has stopped, brings it back, and says with which code it ended.
func underShell(t *testing.T, env ...string) *tty {
	p := openTTY(t)
	p.cmd = exec.Command("sh", "-c", "set -m; descent race --paused; echo stopped=$?; fg >/dev/null; echo ended=$?")
	p.cmd.Env = append(append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}, color...), env...)
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = p.slave, p.slave, p.slave
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	p.must(p.cmd.Start())
	p.shown("Rosenbrock")
	return p
}

// program returns the process that the shell has started.
func (p *tty) program() int {
	p.Helper()
	shell := strconv.Itoa(p.cmd.Process.Pid)
	children, err := os.ReadFile("/proc/" + shell + "/task/" + shell + "/children")
	p.must(err)
	pid, err := strconv.Atoi(strings.TrimSpace(string(children)))
	p.must(err)
	return pid
}

// TestSuspend: the terminal is the shell's while the program is suspended, and the
// whole screen comes back with it.
func TestSuspend(t *testing.T) {
	for name, stop := range map[string]func(p *tty) error{
		"ctrl+z":  func(p *tty) error { _, err := p.master.WriteString("\x1a"); return err },
		"SIGTSTP": func(p *tty) error { return syscall.Kill(p.program(), syscall.SIGTSTP) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := underShell(t)
			p.must(stop(p))
			p.shown("stopped=147") // 128 + SIGSTOP
			before, after, _ := strings.Cut(p.screen.String(), "stopped=")
			if strings.LastIndex(before, ownScreen) < strings.LastIndex(before, otherScreen) {
				t.Errorf("the shell wrote on the program's screen: %q", before)
			}
			for end := time.Now().Add(patience); !strings.Contains(after, "Rosenbrock"); time.Sleep(5 * time.Millisecond) {
				if time.Now().After(end) {
					t.Fatalf("the screen did not come back: %q", after)
				}
				_, after, _ = strings.Cut(p.screen.String(), "stopped=")
			}
			_, err := p.master.WriteString("q")
			p.must(err)
			if code, screen := p.end(); code != 0 || !strings.Contains(screen, "ended=0") {
				t.Errorf("code %d, %q", code, screen)
			}
		})
	}
}

// TestContinued: after a SIGSTOP, which no program sees, the screen is drawn anew.
func TestContinued(t *testing.T) {
	p := underShell(t)
	pid := p.program()
	p.must(syscall.Kill(pid, syscall.SIGSTOP))
	p.shown("stopped=147")
	for end := time.Now().Add(patience); strings.Count(p.screen.String(), "Rosenbrock") < 2; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("the screen did not come back: %q", p.screen.String())
		}
	}
	_, err := p.master.WriteString("q")
	p.must(err)
	if code, screen := p.end(); code != 0 || !strings.Contains(screen, "ended=0") {
		t.Errorf("code %d, %q", code, screen)
	}
}

// TestNoShell: the first process of a terminal cannot be suspended, and says so.
func TestNoShell(t *testing.T) {
	p := start(t, color, "race", "--paused")
	p.shown("Rosenbrock")
	_, err := p.master.WriteString("\x1a")
	p.must(err)
	p.shown("not now: Descent was not started")
	p.must(p.cmd.Process.Signal(syscall.SIGTSTP))
	_, err = p.master.WriteString("q")
	p.must(err)
	if code, screen := p.end(); code != 0 {
		t.Errorf("code %d, %q", code, screen)
	}
}
