package cli

import (
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"github.com/muesli/roff"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// release is the newest release in CHANGELOG.md and its day; both are empty before the first.
const release, releaseDay = "", ""

// version is what the Go tool knows about the build: a release, or a commit.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}

// versionDay is the day of the version, 2026-01-31: that of the release or of the
// commit, or nothing where the build does not know it.
func versionDay(version string, settings []debug.BuildSetting) string {
	if release != "" && version == "v"+release {
		return releaseDay
	}
	for _, s := range settings {
		if day, _, ok := strings.Cut(s.Value, "T"); ok && s.Key == "vcs.time" {
			return day
		}
	}
	return ""
}

// man is the command that prints the manual page.
func (a *app) man() *cobra.Command {
	return a.command("man", "Print the manual page", func(cmd *cobra.Command, _ []string) error {
		day := ""
		if info, ok := debug.ReadBuildInfo(); ok {
			day = versionDay(version(), info.Settings)
		}
		_, err := io.WriteString(a.out, manual(cmd.Root(), day))
		return err
	})
}

// manual returns the manual page, of every command, in the language of man.
func manual(root *cobra.Command, day string) string {
	d := roff.NewDocument()
	d.Section("Name")
	d.Text(root.Name() + " - " + root.Short)
	d.Section("Synopsis")
	for _, cmd := range every(root) {
		d.TextBold(cmd.CommandPath())
		d.Text(strings.TrimPrefix(useLine(cmd), cmd.CommandPath()))
		d.EndSection()
		d.Paragraph()
	}
	d.Section("Commands")
	for _, cmd := range every(root) {
		manCommand(d, cmd)
	}
	for _, part := range []struct {
		title string
		rows  []row
	}{{"Exit status", exitCodes}, {"Environment", environment}} {
		d.Section(part.title)
		for _, r := range part.rows {
			tagged(d, r.name, r.doc)
		}
	}
	head := fmt.Sprintf(roff.TitleHeading, strings.ToUpper(root.Name()), 1, root.Name()+" "+version(), day, root.Short)
	return head + d.String() + "\n"
}

// manCommand writes what a command does, its flags by group, and its examples.
func manCommand(d *roff.Document, cmd *cobra.Command) {
	tagged(d, cmd.CommandPath(), cmd.Short)
	d.Indent(4)
	if cmd.Long != "" {
		for _, text := range strings.Split(cmd.Long, "\n\n") {
			d.Paragraph()
			d.Text(text)
		}
	}
	for _, g := range flagGroups(cmd) {
		d.Paragraph()
		d.TextBold(g.title)
		g.flags.VisitAll(func(f *pflag.Flag) {
			name, doc := pflag.UnquoteUsage(f)
			if f.DefValue != "" && f.DefValue != "0" && f.DefValue != "false" {
				doc += " (default " + f.DefValue + ")"
			}
			tagged(d, strings.TrimSpace("--"+f.Name+" "+name), doc)
		})
	}
	if cmd.Example != "" {
		d.Paragraph()
		d.TextBold("Examples")
		for _, line := range strings.Split(cmd.Example, "\n") {
			d.Paragraph()
			d.Text(line)
		}
	}
	d.IndentEnd()
}

// tagged writes a name in bold and what it is.
func tagged(d *roff.Document, name, doc string) {
	d.TaggedParagraph(-1)
	d.TextBold(name)
	d.EndSection()
	d.Text(doc)
	d.EndSection()
}

// every returns a command and all below it, depth first.
func every(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			all = append(all, every(sub)...)
		}
	}
	return all
}
