package schedule

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"descent/sim/param"
)

// testdata/schedules.json holds the rates of torch.optim.lr_scheduler, epoch by
// epoch: LRs[k] is in force at step k, Metrics[k] is read after it.
type reference struct {
	ID, Class  string
	BaseLR     float64 `json:"base_lr"`
	Args       map[string]any
	LambdaText string `json:"lambda_text"`
	LRs        []float64
	Momenta    []float64
	Metrics    []float64
}

// classes are torch's names of our schedules.
var classes = map[string]string{
	"StepLR":                      "step",
	"MultiStepLR":                 "multistep",
	"ExponentialLR":               "exponential",
	"CosineAnnealingLR":           "cosine",
	"CosineAnnealingWarmRestarts": "cosine_restarts",
	"LinearLR":                    "linear",
	"ConstantLR":                  "constant",
	"PolynomialLR":                "polynomial",
	"OneCycleLR":                  "onecycle",
	"CyclicLR":                    "cyclic",
	"ReduceLROnPlateau":           "plateau",
}

// lambdas are the schedules of LambdaLR: the factor's text and our schedule.
var lambdas = map[string]struct {
	factor string
	id     string
	args   func(args map[string]any) map[string]any
}{
	"inv_sqrt_warmup": {
		"factor(e) = min((e+1)/warmup, sqrt(warmup/(e+1)))", "inv_sqrt",
		func(args map[string]any) map[string]any { return args },
	},
	"inverse_time": {
		"factor(e) = 1/(1+decay*e)", "inverse_time",
		func(args map[string]any) map[string]any { return args },
	},
	"cosine_warmup": {
		"factor(e) = e/max(1,warmup) if e < warmup else max(0, 0.5*(1+cos(pi*(e-warmup)/max(1,total-warmup))))", "cosine",
		func(args map[string]any) map[string]any {
			return map[string]any{"warmup": args["warmup"], "t_max": args["total"].(float64) - args["warmup"].(float64)}
		},
	},
}

// cases returns the runs to compare.
func cases(t *testing.T) []reference {
	t.Helper()
	b, err := os.ReadFile("testdata/schedules.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Cases []reference }
	if err := json.Unmarshal(b, &file); err != nil {
		t.Fatal(err)
	}
	return file.Cases
}

// text returns what a user would write for the case.
func (c *reference) text() (string, error) {
	switch c.Class {
	case "LambdaLR":
		name, _ := c.Args["lambda"].(string)
		l, ok := lambdas[name]
		if !ok || l.factor != c.LambdaText {
			return "", fmt.Errorf("unknown lambda %q: %s", name, c.LambdaText)
		}
		args := maps.Clone(c.Args)
		delete(args, "lambda")
		return written(l.id, l.args(args))
	case "SequentialLR":
		var chain, at []string
		for _, one := range c.Args["schedulers"].([]any) {
			one := one.(map[string]any)
			part := reference{Class: one["class"].(string), Args: one["args"].(map[string]any)}
			text, err := part.text()
			if err != nil {
				return "", err
			}
			id, args, _ := strings.Cut(text, ":")
			chain = append(chain, id+"("+args+")")
		}
		for _, v := range c.Args["milestones"].([]any) {
			at = append(at, fmt.Sprint(v))
		}
		if len(c.Args) != 2 {
			return "", fmt.Errorf("unknown arguments in %v", c.Args)
		}
		return strings.Join(chain, ">") + "@" + strings.Join(at, "/"), nil
	}
	id, ok := classes[c.Class]
	if !ok {
		return "", fmt.Errorf("unknown class %s", c.Class)
	}
	return written(id, c.Args)
}

// written writes a schedule with every argument that is not null; those too must exist.
func written(id string, args map[string]any) (string, error) {
	var texts []string
	for _, name := range slices.Sorted(maps.Keys(args)) {
		lower := strings.ToLower(name)
		if param.Index(ByID(id).Params, lower) < 0 {
			return "", fmt.Errorf("%s has no argument %s", id, name)
		}
		var text string
		switch v := args[name].(type) {
		case nil:
			continue
		case float64:
			text = strconv.FormatFloat(v, 'g', -1, 64)
		case bool:
			text = strconv.FormatBool(v)
		case string:
			text = v
		case []any:
			text = strings.ReplaceAll(strings.Trim(fmt.Sprint(v), "[]"), " ", "/")
		default:
			return "", fmt.Errorf("%s = %v", name, v)
		}
		texts = append(texts, lower+"="+text)
	}
	return id + ":" + strings.Join(texts, ","), nil
}

func TestEveryRateIsTorchs(t *testing.T) {
	unseen := map[string]bool{}
	for _, id := range IDs() {
		unseen[id] = true
	}
	for _, c := range cases(t) {
		t.Run(c.ID, func(t *testing.T) {
			text, err := c.text()
			if err != nil {
				t.Fatal(err)
			}
			p, err := Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			for i := range p.parts {
				delete(unseen, p.parts[i].schedule.ID)
			}
			moves, reads := len(c.Momenta) > 0, p.State() > 0
			if len(c.LRs) != 120 || moves && len(c.Momenta) != 120 || reads != (len(c.Metrics) == 120) {
				t.Fatalf("%d rates, %d momenta, %d losses", len(c.LRs), len(c.Momenta), len(c.Metrics))
			}
			base, state := Base{LR: c.BaseLR, Momentum: 0.9}, make([]float64, p.State())
			for k := range c.LRs {
				got := p.At(base, k, state)
				if off := math.Abs(got.LR - c.LRs[k]); !(off <= 1e-12*c.BaseLR) {
					t.Fatalf("%s: lr[%d] = %v, torch %v: off by %.2g", text, k, got.LR, c.LRs[k], off)
				}
				want := base.Momentum
				if moves {
					want = c.Momenta[k]
				}
				if got.Momenta != moves || !(math.Abs(got.Momentum-want) <= 1e-12) {
					t.Fatalf("%s: momentum[%d] = %v (%v), torch %v", text, k, got.Momentum, got.Momenta, want)
				}
				if reads {
					p.Observe(base, k, state, c.Metrics[k])
				}
			}
		})
	}
	if len(unseen) != 0 {
		t.Errorf("no case of %v", slices.Sorted(maps.Keys(unseen)))
	}
}
