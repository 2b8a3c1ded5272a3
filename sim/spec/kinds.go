package spec

import (
	"strconv"
	"strings"

	"descent/sim/optim"
	"descent/sim/typed"
)

// EditKinds returns the built-in kinds of edits. That of hyper-parameters matches
// every name, so it stands last.
func EditKinds() []EditKind {
	return []EditKind{noiseKind, batchKind, settingKind, ruleKind, scheduleKind, parameterKind, hyperKind}
}

// The order within a step: a model's settings first, and parameters, which must
// have a place in the model, last.
const (
	orderModel = iota
	orderOther
	orderParameters
)

// paramOf reads the name of a parameter: "w12" is number 12.
func paramOf(name string) (k int, ok bool) {
	digits, ok := strings.CutPrefix(name, "w")
	k, err := strconv.Atoi(digits)
	return k, ok && err == nil && k >= 0 && name == ParamEdit(k)
}

// ParamEdit is the name of an edit of parameter k.
func ParamEdit(k int) string { return "w" + strconv.Itoa(k) }

func isParam(name string) bool {
	_, ok := paramOf(name)
	return ok
}

// formatValue writes the text of an edit's value.
func (k *EditKind) formatValue(e Edit, rule *optim.Rule) string {
	switch {
	case k != nil && k.Format != nil:
		return k.Format(e, rule)
	case e.Text != "":
		return e.Text
	}
	return typed.Number(e.Value)
}
