package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	quoted   = regexp.MustCompile("`([^` ]+)`")
	inSource = regexp.MustCompile(`^[\w./*-]+\.go$|^(sim|ui|\.ci)/[\w./*-]*$`)
	testName = regexp.MustCompile(`\b(?:Test|Fuzz|Benchmark)[A-Z]\w*`)
)

// TestDocumentsNameWhatExists: the files, folders and tests that the README and
// the contributor's guide name are there, so that a move is not forgotten there.
func TestDocumentsNameWhatExists(t *testing.T) {
	tests := sources(t)
	for _, name := range []string{"README.md", "CONTRIBUTING.md"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		named := 0
		for i, line := range strings.Split(string(text), "\n") {
			for _, m := range quoted.FindAllStringSubmatch(line, -1) {
				if !inSource.MatchString(m[1]) {
					continue
				}
				named++
				if !found(m[1]) {
					t.Errorf("%s:%d: no %s", name, i+1, m[1])
				}
			}
			for _, test := range testName.FindAllString(line, -1) {
				named++
				if !strings.Contains(tests, "func "+test+"(") {
					t.Errorf("%s:%d: no %s", name, i+1, test)
				}
			}
		}
		if named < 3 {
			t.Errorf("%s names %d files and tests: they are no longer found in it", name, named)
		}
	}
}

// TestTablesOfDocuments: the rows of a table have as many cells as its head.
func TestTablesOfDocuments(t *testing.T) {
	cell := regexp.MustCompile(`(?:[^\\])\|`)
	for _, name := range []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		columns := 0
		for i, line := range strings.Split(string(text), "\n") {
			if !strings.HasPrefix(line, "|") {
				columns = 0
				continue
			}
			n := len(cell.FindAllString(line, -1))
			if columns == 0 {
				columns = n
			}
			if n != columns {
				t.Errorf("%s:%d: %d cells in a table of %d columns", name, i+1, n, columns)
			}
		}
	}
}

// found reports whether there is a file or folder of the name, which may be a
// pattern; a file without a folder may stand anywhere.
func found(pattern string) bool {
	deep := ""
	for range 5 {
		if list, err := filepath.Glob(filepath.FromSlash(deep + pattern)); err == nil && len(list) > 0 {
			return true
		}
		if strings.Contains(pattern, "/") {
			return false
		}
		deep += "*/"
	}
	return false
}

// sources returns the text of every file of tests.
func sources(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(".", func(name string, d os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := os.ReadFile(name)
		all.Write(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
