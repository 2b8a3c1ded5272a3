package cli

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

// scripts complete in the shells where cobra's complete nothing in quotes: they leave
// the line with its quotes to the program. Each needs no other package.
var scripts = map[string]string{
	"bash": `# bash completion for descent
_descent() {
	local how line
	COMPREPLY=()
	{
		IFS= read -r how
		while IFS= read -r line; do COMPREPLY+=("$line"); done
	} < <("$1" __line "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
	case $how in
	files) compopt -o default ;;
	open) compopt -o nospace ;;
	esac
}
complete -o nosort -F _descent descent
`,
	"zsh": `#compdef descent
# zsh completion for descent
_descent() {
	local how line
	local -a found shown
	{
		IFS= read -r how
		while IFS= read -r line; do
			found+=("${line%%$'\t'*}")
			shown+=("${line/$'\t'/  -- }")
		done
	} < <("${(Q)words[1]}" __line "${(j: :)words[1,CURRENT]}" 2>/dev/null)
	case $how in
	files) _files ;;
	open) compadd -S '' -l -V found -d shown -a found ;;
	*) compadd -l -V found -d shown -a found ;;
	esac
}
compdef _descent descent
`,
	"fish": `# fish completion for descent
function __descent_complete
	set -l words (commandline -opc)
	set -l line (commandline -cp | string collect)
	set -l found ($words[1] __line "$line" 2>/dev/null)
	if test "$found[1]" = files
		__fish_complete_path (commandline -ct)
	else if set -q found[2]
		printf '%s\n' $found[2..]
	end
end
complete -c descent -f -k -a '(__descent_complete)'
`,
}

// loading says how a shell reads its script.
var loading = map[string]string{
	"bash": "source <(descent completion bash)",
	"zsh":  "source <(descent completion zsh)",
	"fish": "descent completion fish | source",
}

// ownScripts has cobra's command completion take only words that it knows, and print
// our scripts.
func (a *app) ownScripts(root *cobra.Command) {
	completion, _, err := root.Find([]string{"completion"})
	if err != nil {
		panic(err) // it was made above
	}
	completion.Args, completion.RunE = cobra.ArbitraryArgs, a.command("", "", which).RunE
	for _, shell := range completion.Commands() {
		script, ok := scripts[shell.Name()]
		if !ok {
			continue
		}
		completion.RemoveCommand(shell)
		own := a.command(shell.Name(), shell.Short, func(*cobra.Command, []string) error {
			_, err := io.WriteString(a.out, script)
			return err
		})
		own.Long = "The script for " + shell.Name() + ". For every new shell, put the line below where " + shell.Name() + " reads its settings."
		own.Example = loading[shell.Name()]
		completion.AddCommand(own)
	}
}

// completeLine returns the command that the scripts ask for what a line may become. The first
// line of its answer says how the shell inserts the words on the others. With the
// characters at which bash breaks words it gives the part of each word that is to be
// inserted, else whole words with what they mean.
func (a *app) completeLine() *cobra.Command {
	cmd := a.command("__line LINE [BREAKS]", "", func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usagef("%s takes a line", cmd.CommandPath())
		}
		breaks := strings.Join(args[1:], "")
		words, last := splitLine(args[0], breaks)
		list, directive := a.completions(append(words, last.text))
		how := ""
		switch {
		case directive == aFile:
			how = "files"
		case directive&cobra.ShellCompDirectiveNoSpace != 0:
			how = "open"
		}
		fmt.Fprintln(cmd.OutOrStdout(), how)
		for _, word := range list {
			if breaks != "" {
				word, _, _ = strings.Cut(word, "\t")
				word = last.insertion(word)
			}
			fmt.Fprintln(cmd.OutOrStdout(), word)
		}
		return nil
	})
	cmd.Hidden, cmd.DisableFlagParsing = true, true
	return cmd
}

// completions returns what the last of the words may become, each followed by a tab
// and what it is where there is something to say.
func (a *app) completions(words []string) (list []string, directive cobra.ShellCompDirective) {
	var out bytes.Buffer
	root := a.root(&out)
	root.SetErr(io.Discard)
	root.SetArgs(append([]string{cobra.ShellCompRequestCmd}, words...))
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

// aFile is cobra's word for a value that the shell itself completes, by the names of files. It
// is not the one that cobra gives where it fails.
const aFile = cobra.ShellCompDirectiveKeepOrder

// completion is what cobra wants to know: a word that is not complete has no space after it.
func completion(words []string) ([]string, cobra.ShellCompDirective) {
	directive := cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	if len(words) == 1 && strings.HasSuffix(words[0], "=") {
		directive |= cobra.ShellCompDirectiveNoSpace
	}
	return words, directive
}
