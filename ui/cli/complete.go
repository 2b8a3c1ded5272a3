package cli

import (
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"descent/sim/data"
	"descent/sim/near"
	"descent/sim/optim"
	"descent/sim/param"
	"descent/sim/schedule"
	"descent/sim/spec"
	"descent/sim/task"
)

// A completer returns what a value that is typed so far may become: each of them whole, and
// beginning with typed.
type completer func(t *target, typed string) []string

// field is a name=value of a longer value.
type field struct {
	name string
	// values completes the value; nil is for values that cannot be guessed.
	values func(typed string) []string
}

// completeField completes the last word of a value, which follows head. A name that alone
// is left brings its values with it, so that a shell does not take the word for complete.
func completeField(head, word string, fields []field) (list []string) {
	name, value, valued := strings.Cut(word, "=")
	var last field
	for _, f := range fields {
		switch {
		case valued && f.name == name && f.values != nil:
			return beginning(head+name+"=", value, f.values(value))
		case !valued && strings.HasPrefix(f.name, word):
			list, last = append(list, head+f.name+"="), f
		}
	}
	if len(list) == 1 && last.values != nil {
		list = append(list, beginning(list[0], "", last.values(""))...)
	}
	return list
}

// beginning returns the words that begin with what is typed, each after head.
func beginning(head, typed string, words []string) (list []string) {
	for _, w := range words {
		if strings.HasPrefix(w, typed) {
			list = append(list, head+w)
		}
	}
	return list
}

func ruleID(r *optim.Rule) string { return r.ID }

// fixed completes a value that is one of the words.
func fixed(words ...string) func(string) []string { return func(string) []string { return words } }

// paramField is the field of a parameter: its choices or its default.
func paramField(p *param.Param) field {
	switch {
	case p.Kind == param.Switch:
		return field{p.Name, fixed("true", "false")}
	case p.Kind == param.Choice:
		return field{p.Name, fixed(p.Choices...)}
	case p.Kind == param.List || !math.IsNaN(p.Default):
		return field{p.Name, fixed(p.FormatDefault())}
	}
	return field{p.Name, nil}
}

// paramFields are those of the parameters that the words have not given yet.
func paramFields(params []param.Param, given []string) (fields []field) {
	for i := range params {
		if !gives(given, params[i].Name) {
			fields = append(fields, paramField(&params[i]))
		}
	}
	return fields
}

// gives reports whether one of the words is a value of that name.
func gives(words []string, name string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, name+"=") })
}

// afterLast cuts a text after its last separator.
func afterLast(text, separator string) (head, last string) {
	i := strings.LastIndex(text, separator) + 1
	return text[:i], text[i:]
}

// completeRow completes the id of a row, and its parameters after a colon: ravine:b=50.
func completeRow(ids []string, params func(id string) []param.Param, typed string) []string {
	id, settings, colon := strings.Cut(typed, ":")
	if colon {
		head, last := afterLast(settings, ",")
		return completeField(id+":"+head, last, paramFields(params(id), strings.Split(head, ",")))
	}
	list := beginning("", typed, ids)
	if len(list) == 1 {
		list = append(list, completeField(list[0]+":", "", paramFields(params(list[0]), nil))...)
	}
	return list
}

// completeSchedule completes a plan: linear>cosine:t_max=50@15.
func completeSchedule(typed string) []string {
	if strings.Contains(typed, "@") {
		return nil
	}
	head, last := afterLast(typed, ">")
	list := completeRow(schedule.IDs(), func(id string) []param.Param {
		if s := schedule.ByID(id); s != nil {
			return s.Params
		}
		return nil
	}, last)
	return beginning(head, "", list)
}

// completeLane completes --lane: an optimizer, then its hyper-parameters.
func completeLane(t *target, typed string) []string {
	head, word := afterLast(typed, " ")
	given := strings.Fields(head)
	if len(given) == 0 {
		ids := beginning(head, word, near.IDs(t.catalog.Rules, ruleID))
		if len(ids) == 1 { // more may follow
			ids = append(ids, ids[0]+" lr=")
		}
		return ids
	}
	return completeField(head, word, laneFields(t.catalog, given[0], given))
}

// laneFields are the settings of a lane with that rule that the words have not given yet.
func laneFields(c *spec.Catalog, rule string, given []string) []field {
	r, err := c.Rule(rule)
	if err != nil {
		return nil
	}
	fields := paramFields(r.Params, given)
	for i := range fields {
		if fields[i].name == r.Params[0].Name { // its default depends on the objective
			fields[i].values = fixed("0.001", "0.01", "0.1")
		}
	}
	if !gives(given, "schedule") {
		fields = append(fields, field{"schedule", completeSchedule})
	}
	return fields
}

// completeEdit completes --set: a step, then a lane and its settings, or those of the run.
func completeEdit(t *target, typed string) []string {
	head, word := afterLast(typed, " ")
	given := strings.Fields(head)
	if !gives(given, "step") {
		return completeField(head, word, []field{{"step", fixed("1")}})
	}
	lanes := t.spec.Lanes
	if t.lanes { // cobra has parsed the flags twice by now
		lanes = lanes[:len(lanes)/2]
	}
	i := slices.IndexFunc(given, func(w string) bool { return strings.HasPrefix(w, "lane=") })
	if i >= 0 {
		n, err := strconv.Atoi(strings.TrimPrefix(given[i], "lane="))
		if err != nil || n < 1 || n > len(lanes) {
			return nil
		}
		rule := lanes[n-1].Rule
		for _, w := range given {
			if id, ok := strings.CutPrefix(w, "rule="); ok {
				rule = id
			}
		}
		return completeField(head, word, append([]field{{"rule", fixed(near.IDs(t.catalog.Rules, ruleID)...)}}, laneFields(t.catalog, rule, given)...))
	}
	return completeField(head, word, runFields(t, len(lanes), given))
}

// runFields are the settings of the whole run that the words have not given yet, and its lanes.
func runFields(t *target, lanes int, given []string) []field {
	numbers := make([]string, lanes)
	for i := range numbers {
		numbers[i] = strconv.Itoa(i + 1)
	}
	fields := []field{{"lane", fixed(numbers...)}, {"noise", fixed("0", "0.1")}}
	if t.kind.learns {
		fields = append(fields, field{"batch", fixed("1", "full")})
		for i := range task.Settings {
			s := &task.Settings[i]
			fields = append(fields, field{s.Name, fixed(s.Choices...)})
		}
	}
	return slices.DeleteFunc(fields, func(f field) bool { return gives(given, f.name) })
}

// completeTarget completes --target by the columns of the file that --csv names.
func completeTarget(t *target, typed string) []string {
	if info, err := os.Stat(t.own.csv.Path); err != nil || !info.Mode().IsRegular() { // a pipe would be waited for
		return nil
	}
	file, err := os.Open(t.own.csv.Path)
	if err != nil {
		return nil
	}
	defer file.Close()
	return beginning("", typed, data.ColumnNames(file))
}

// complete is the shell's completion of the objective.
func (k *kind) complete(cmd *cobra.Command, c *spec.Catalog) {
	cmd.ValidArgsFunction = func(_ *cobra.Command, given []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(given) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return completion(completeRow(k.objectives(c), func(id string) []param.Param { return k.params(c, id) }, typed))
	}
}

// completes returns what the option's value may become.
func (o *option) completes(t *target, typed string) []string {
	switch {
	case o.complete != nil:
		return o.complete(t, typed)
	case o.Kind == param.Switch || o.Kind == param.Choice:
		return beginning("", typed, paramField(&o.Param).values(typed))
	}
	return nil
}
