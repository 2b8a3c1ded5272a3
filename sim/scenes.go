package sim

import (
	"descent/sim/near"
	"descent/sim/spec"
	"descent/sim/surface"
)

// Scene is a run worth watching, whose outcome is known.
type Scene struct {
	// ID is in kebab case.
	ID   string
	Spec spec.Spec
	// Steps is when the outcome can be seen.
	Steps int
}

// sceneRow is a scene as it is written: on the surface of an id or of a formula,
// from (x, y), with its lanes as texts.
type sceneRow struct {
	id, on string
	x, y   float64
	steps  int
	lanes  []string
}

// logGoldstein is the logarithm of the surface goldstein_price.
const logGoldstein = "log((1+(x+y+1)^2*(19-14*(x+y)+3*(x+y)^2)) * (30+(2*x-3*y)^2*(18-16*(2*x-3*y)+3*(2*x-3*y)^2)))"

// sceneRows are the scenes, in the order in which they teach: bowls, valleys,
// local minima, saddles. A test checks every outcome that the captions speak of.
var sceneRows = []sceneRow{
	{"sphere-rates", "sphere", -4, 3, 30, []string{"gd lr=0.1", "gd lr=0.5", "gd lr=1"}},
	{"ravine-limit", "ravine", -4, 1, 500, []string{"gd lr=0.01", "gd lr=0.02", "gd lr=0.03"}},
	{"ravine-momentum", "ravine", -4, 1, 120, []string{"gd lr=0.01", "momentum lr=0.003", "momentum lr=0.03", "momentum lr=0.05", "adam lr=0.1"}},
	{"two-slopes", "elongated_bowl", -5, 3, 60, []string{"gd lr=0.05", "gd lr=0.1", "gd lr=0.2"}},
	{"matyas-valley", "matyas", -9.08, -7.83, 1000, []string{"gd lr=0.1", "gd lr=1", "adam lr=0.5"}},
	{"rosenbrock-valley", "rosenbrock", -1.2, 1, 1000, []string{
		"gd lr=0.001", "gd lr=0.002", "gd lr=0.01", "momentum lr=0.003", "momentum lr=0.005", "adam lr=0.1"}},
	{"edge-of-stability", "rosenbrock", -1.2, 1, 20000, []string{"gd lr=0.0015", "gd lr=0.0025", "gd lr=0.003", "gd lr=0.004", "gd lr=0.005"}},
	{"beale-hard", "beale", 1, 4, 1000, []string{"gd lr=0.00001", "gd lr=0.0001", "gd lr=0.0003", "gd lr=0.001", "gd lr=0.01", "gd lr=1"}},
	{"beale-wrong-side", "beale", -2, 2, 1000, []string{"gd lr=0.001", "gd lr=0.003", "momentum lr=0.001", "adam lr=0.3"}},
	{"goldstein-steep", "goldstein_price", -1, -1.8, 400, []string{"gd lr=0.0001", "gd lr=0.00003", "adam lr=0.3"}},
	{"goldstein-log", logGoldstein, -1, -1.8, 100, []string{"gd lr=0.0001", "gd lr=0.005"}},
	{"himmelblau", "himmelblau", -0.15, 0.67, 100, []string{"gd lr=0.01", "gd lr=0.03", "gd lr=0.05"}},
	{"camel-trap", "three_hump_camel", -2, 2, 200, []string{"gd lr=0.1", "momentum lr=0.1", "gd lr=0.3"}},
	{"camel-worst", "six_hump_camel", -1.5, 1.2, 200, []string{"gd lr=0.05", "gd lr=0.1", "momentum lr=0.05"}},
	{"two-wells", "two_wells", 0.75, 1.5, 250, []string{"gd lr=0.02", "momentum lr=0.003", "momentum lr=0.05", "adam lr=0.1"}},
	{"peaks", "peaks", 0, 1.2, 200, []string{"gd lr=0.02", "momentum lr=0.005", "adam lr=0.3"}},
	{"plateau-ring", "plateau", 1.5, 1.5, 200, []string{"gd lr=0.02", "momentum lr=0.002", "momentum lr=0.03", "adam lr=0.01", "adam lr=0.03"}},
	{"mccormick-local", "mccormick", 3, 0, 200, []string{"gd lr=0.1", "momentum lr=0.01", "adam lr=0.1"}},
	{"rastrigin-stuck", "rastrigin", -2, 3.5, 200, []string{"gd lr=0.001", "momentum lr=0.001", "adam lr=0.1"}},
	{"branin-three-answers", "branin", 6, 14, 200, []string{"gd lr=0.05", "momentum lr=0.03", "adam lr=0.5", "momentum lr=0.003"}},
	{"saddle-pause", "bounded_saddle", 0.001, 1.5, 100, []string{"gd lr=0.1", "adam lr=0.1"}},
	{"saddle-forever", "bounded_saddle", 0, 1.5, 200, []string{"gd lr=0.1", "momentum lr=0.1", "adam lr=0.1"}},
}

// scene returns the row's scene. The rates are written out in every row, so
// that no scene changes with what a rule suggests.
func (row *sceneRow) scene() Scene {
	s := spec.Spec{Surface: row.on, Start: []float64{row.x, row.y}, Seed: 7}
	if surface.ByID(row.on) == nil {
		s.Surface, s.Formula = "", row.on
	}
	for _, text := range row.lanes {
		lane, err := spec.ParseLane(text)
		if err != nil {
			panic(err) // a mistake in the table above
		}
		s.Lanes = append(s.Lanes, lane)
	}
	return Scene{row.id, s, row.steps}
}

// Scenes returns every scene.
func Scenes() []Scene {
	scenes := make([]Scene, len(sceneRows))
	for i := range scenes {
		scenes[i] = sceneRows[i].scene()
	}
	return scenes
}

// SceneByID returns the scene of that id. The error names the nearest ids.
func SceneByID(id string) (Scene, error) {
	for i := range sceneRows {
		if sceneRows[i].id == id {
			return sceneRows[i].scene(), nil
		}
	}
	return Scene{}, near.Unknown("scene", id, SceneIDs())
}

// SceneIDs returns the ids of Scenes.
func SceneIDs() []string {
	ids := make([]string, len(sceneRows))
	for i := range ids {
		ids[i] = sceneRows[i].id
	}
	return ids
}
