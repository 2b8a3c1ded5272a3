package cli

import (
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"
)

// TestKeysAfterPaste: whatever was pasted, ctrl+c ends the program.
func TestKeysAfterPaste(t *testing.T) {
	p := start(t, color, "race", "--paused")
	p.shown("Rosenbrock")
	_, err := p.master.WriteString("\x1b[200~\x1b]0;a title without an end\x1b[201~\x03")
	p.must(err)
	if code, screen := p.end(); code != 0 {
		t.Errorf("code %d, %q", code, screen)
	}
}

// TestTerminalGone: the program ends with its terminal, also where SIGHUP is ignored.
func TestTerminalGone(t *testing.T) {
	p := openTTY(t)
	p.cmd = exec.Command("sh", "-c", "trap '' HUP; exec descent race --paused")
	p.cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + t.TempDir()}, color...)
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = p.slave, p.slave, p.slave
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	p.must(p.cmd.Start())
	p.shown("Rosenbrock")
	time.Sleep(100 * time.Millisecond) // it has printed all, and both wait for each other
	p.master.Close()
	timer := time.AfterFunc(patience, func() { p.cmd.Process.Kill() })
	defer timer.Stop()
	p.cmd.Wait()
	p.slave.Close()
	if code := p.cmd.ProcessState.ExitCode(); code != 1 {
		t.Errorf("exit code %d", code)
	}
}
