package cli

import (
	"io"
	"os"
	"regexp"
	"runtime/debug"
	"strings"
	"testing"
)

// TestRelease: the release that the manual is dated by is the newest one of the changelog.
func TestRelease(t *testing.T) {
	text, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	newest := regexp.MustCompile(`(?m)^## \[(\d[^\]]*)\] - (\d{4}-\d\d-\d\d)$`).FindStringSubmatch(string(text))
	if newest == nil {
		newest = make([]string, 3) // there is none yet
	}
	if newest[1] != release || newest[2] != releaseDay {
		t.Errorf("release %q of %q; the changelog says %q of %q", release, releaseDay, newest[1], newest[2])
	}
}

// TestManualDate: a manual has the day of what it is the manual of, never that of today.
func TestManualDate(t *testing.T) {
	commit := []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.time", Value: "2025-03-09T22:10:00Z"}}
	if day := versionDay("v0.0.0-20250309221000-0123456789ab", commit); day != "2025-03-09" {
		t.Errorf("a commit's day: %q", day)
	}
	if day := versionDay("(devel)", nil); day != "" {
		t.Errorf("no day is known, but it is %q", day)
	}
	page := manual(new(app).root(io.Discard), "2025-03-09")
	if head, _, _ := strings.Cut(page, "\n"); !strings.HasPrefix(head, `.TH DESCENT 1 "2025-03-09" "descent `) {
		t.Error(head)
	}
}

// TestManual: the manual has every flag of every command with its value's name and its group.
func TestManual(t *testing.T) {
	root := new(app).root(io.Discard)
	page := manual(root, "")
	for _, cmd := range every(root) {
		if !strings.Contains(page, `\fB`+cmd.CommandPath()+`\fP`) {
			t.Errorf("no %s", cmd.CommandPath())
		}
		for _, g := range flagGroups(cmd) {
			if !strings.Contains(page, `\fB`+g.title+`\fP`) {
				t.Errorf("no %s of %s", g.title, cmd.CommandPath())
			}
		}
	}
	for _, want := range []string{`\fB--lane RULE\fP`, `\fB--paused\fP`, `\fBNO_COLOR\fP`, `\fB128+N\fP`, "descent train iris"} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s", want)
		}
	}
}
