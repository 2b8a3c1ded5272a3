//go:build unix

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"descent/sim/table"
)

// TestNoRegularFile: what is no file, and a file that is too large, is said before
// anything is opened or read.
func TestNoRegularFile(t *testing.T) {
	dir := t.TempDir()
	pipe, large := filepath.Join(dir, "pipe"), filepath.Join(dir, "large.csv")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	if err := os.WriteFile(large, []byte("a,y\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(large, table.MaxBytes+1); err != nil {
		t.Skip(err)
	}
	for path, want := range map[string]string{
		pipe:        "this is a pipe (fifo), not a file: give it as standard input, --csv - < PIPE",
		dir:         "this is a folder, not a file",
		"/dev/null": "this is a device, not a file: standard input is --csv -",
		large:       "the file is larger than 128 MiB: ",
	} {
		code, _, errs := call(t, "run", "train", "--csv", path)
		if code != 2 || !strings.Contains(errs, want) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%s: exit %d, %q, want %q", path, code, errs, want)
		}
	}
}

// TestWildNames: a name of a file is quoted, never printed as it is.
func TestWildNames(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a\x1b[31m\nb.csv")
	for _, text := range []string{"", "x,\x1b[2Jy\n1,2\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Skip(err)
		}
		code, out, errs := call(t, "run", "train", "--csv", path, "--steps", "0")
		if code != 2 || strings.Contains(out+errs, "\x1b") || strings.Count(errs, "\n") != 1 {
			t.Errorf("exit %d, %q, %q", code, out, errs)
		}
	}
}
