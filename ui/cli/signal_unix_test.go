//go:build unix

package cli

import (
	"os/exec"
	"syscall"
	"testing"
)

// TestSignal: a long run without a screen ends at once and says by which signal
// in its exit code, and in no words.
func TestSignal(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		cmd := exec.Command("descent", "run", "race", "--steps", "1000000000", "--format", "csv")
		var words syncBuffer
		cmd.Stderr = &words
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := out.Read(make([]byte, 1)); err != nil { // it runs
			t.Fatal(err)
		}
		go func() { // it would block on a full pipe
			for buf := make([]byte, 1<<16); err == nil; {
				_, err = out.Read(buf)
			}
		}()
		if err := cmd.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
		cmd.Wait() // its error is the exit code
		if code := cmd.ProcessState.ExitCode(); code != 128+int(s) || words.String() != "" {
			t.Errorf("%s: exit code %d, %q", s, code, words.String())
		}
	}
}
