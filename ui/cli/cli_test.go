package cli

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"descent": func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ())) },
	})
}

// TestScripts runs the program as a user does. "code N words" runs descent and
// wants exit code N; "plain" wants no escape code in what was last printed.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("TERM", "xterm-256color")
			env.Setenv("COLORTERM", "truecolor")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": func(ts *testscript.TestScript, _ bool, args []string) {
				want, err := strconv.Atoi(args[0])
				ts.Check(err)
				got := 0
				if err := ts.Exec("descent", args[1:]...); err != nil {
					exit, ok := errors.AsType[*exec.ExitError](err)
					if !ok {
						ts.Fatalf("%v", err)
					}
					got = exit.ExitCode()
				}
				if got != want {
					ts.Fatalf("exit code %d, not %d", got, want)
				}
			},
			"plain": func(ts *testscript.TestScript, _ bool, _ []string) {
				for _, stream := range []string{"stdout", "stderr"} {
					if text := ts.ReadFile(stream); bytes.ContainsRune([]byte(text), '\x1b') {
						ts.Fatalf("%s has escape codes: %q", stream, text)
					}
				}
			},
		},
		RequireExplicitExec: true,
	})
}

// TestScriptsThere: a folder that has moved would run no script and pass.
func TestScriptsThere(t *testing.T) {
	scripts, err := filepath.Glob("testdata/script/*.txtar")
	if err != nil || len(scripts) < 12 {
		t.Fatalf("scripts: %v, %v", scripts, err)
	}
}

// call runs the program in this process, without a terminal.
func call(t *testing.T, args ...string) (code int, out, err string) {
	t.Helper()
	var o, e bytes.Buffer
	code = Main(args, &bytes.Buffer{}, &o, &e, []string{"TERM=xterm"})
	return code, o.String(), e.String()
}

// full is a writer that has no room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room left") }

func TestWriteFails(t *testing.T) {
	for _, args := range [][]string{
		{"run", "race", "--format", "table"}, {"run", "race", "--format", "csv"}, {"run", "train", "--format", "json"},
		{"list", "keys"}, {"list", "surfaces", "--format", "json"}, {"man"},
	} {
		var e bytes.Buffer
		code := Main(args, &bytes.Buffer{}, full{}, &e, nil)
		if code != 1 || e.String() != "descent: no room left\n" {
			t.Errorf("%v: code %d, %q", args, code, e.String())
		}
	}
}
