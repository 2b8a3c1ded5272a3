package cli

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

// bashScript completes in bash. Unlike cobra's it leaves the line's quotes to the
// program, so that what is inside them is completed too, and needs no other package.
const bashScript = `# bash completion for descent
_descent() {
	local how line
	COMPREPLY=()
	{
		IFS= read -r how
		while IFS= read -r line; do COMPREPLY+=("$line"); done
	} < <("$1" __bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
	case $how in
	files) compopt -o default ;;
	open) compopt -o nospace ;;
	esac
}
complete -o nosort -F _descent descent
`

// bash returns the command that bashScript asks for what a line may become: the first line
// of its answer says how the others, the words, are put in.
func (a *app) bash() *cobra.Command {
	cmd := a.command("__bash LINE BREAKS", "", func(cmd *cobra.Command, args []string) error {
		if len(args) != 2 {
			return usagef("%s takes a line and the characters that break it", cmd.CommandPath())
		}
		words, last := splitLine(args[0], args[1])
		list, directive := a.completions(append(words, last.text))
		how := ""
		switch {
		case len(list) == 0 && directive&cobra.ShellCompDirectiveNoFileComp == 0:
			how = "files"
		case directive&cobra.ShellCompDirectiveNoSpace != 0:
			how = "open"
		}
		fmt.Fprintln(cmd.OutOrStdout(), how)
		for _, word := range list {
			fmt.Fprintln(cmd.OutOrStdout(), last.insertion(word))
		}
		return nil
	})
	cmd.Hidden, cmd.DisableFlagParsing = true, true
	return cmd
}

// completions returns what the last of the words may become, without descriptions.
func (a *app) completions(words []string) (list []string, directive cobra.ShellCompDirective) {
	var out bytes.Buffer
	root := a.root(&out)
	root.SetErr(io.Discard)
	root.SetArgs(append([]string{cobra.ShellCompNoDescRequestCmd}, words...))
	if root.Execute() != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	last, flag := words[len(words)-1], ""
	if name, _, ok := strings.Cut(last, "="); ok && strings.HasPrefix(last, "-") {
		flag = name + "=" // of --lane=adam cobra completes the value
	}
	for line := range strings.Lines(out.String()) {
		line = strings.TrimSuffix(line, "\n")
		if number, ok := strings.CutPrefix(line, ":"); ok {
			n, _ := strconv.Atoi(number)
			return list, cobra.ShellCompDirective(n)
		}
		list = append(list, flag+line)
	}
	return list, cobra.ShellCompDirectiveNoFileComp
}

// lineWord is the last word of a line, which is being typed.
type lineWord struct {
	text string // without its quotes
	// kept is how many bytes of text the shell keeps: it replaces what is behind the last
	// character that breaks words, or behind the quote that is open.
	kept  int
	quote byte // that is open, 0 for none
}

// splitLine splits what has been typed of a line, as the shell does, into the words
// behind the program's name and the last one. The breaks are characters that end what
// the shell takes for a word when it completes one.
func splitLine(line, breaks string) (words []string, last lineWord) {
	var w lineWord
	begun := false // a word, maybe an empty one in quotes
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case w.quote != 0 && c == w.quote:
			w.quote, w.kept = 0, len(w.text)
		case c == '\\' && w.quote != '\'' && i+1 < len(line):
			if i++; w.quote == '"' && !strings.ContainsRune("\"\\$`", rune(line[i])) {
				w.text += `\`
			}
			w.text, begun = w.text+line[i:i+1], true
		case w.quote != 0:
			w.text += line[i : i+1]
		case c == '\'' || c == '"':
			w.quote, w.kept, begun = c, len(w.text), true
		case c == ' ' || c == '\t' || c == '\n':
			if begun {
				words = append(words, w.text)
			}
			w, begun = lineWord{}, false
		default:
			w.text, begun = w.text+line[i:i+1], true
			if strings.IndexByte(breaks, c) >= 0 {
				w.kept = len(w.text)
			}
		}
	}
	if len(words) == 0 { // the program's name is still being typed
		return nil, w
	}
	return words[1:], w
}

// insertion returns what the shell puts in for a word: the part that it does not
// keep, with backslashes unless a quote is open.
func (w lineWord) insertion(word string) string {
	if len(word) < w.kept {
		return word
	}
	word = word[w.kept:]
	if w.quote != 0 {
		return word
	}
	var b strings.Builder
	for _, r := range word {
		if strings.ContainsRune(" \t\\'\"`$&|;<>()*?[]{}!#~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
