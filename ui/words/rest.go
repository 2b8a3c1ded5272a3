package words

import (
	"strconv"

	"descent/sim/probe"
	"descent/ui/lang"
)

// The numbers of the sentences.
var (
	curveMin = number(func(f *probe.Finding) float64 { return f.Curve.Min })
	curveMax = number(func(f *probe.Finding) float64 { return f.Curve.Max })
	lowest   = number(func(f *probe.Finding) float64 { return f.Lowest })
	// noise is what was tried.
	noise = number(func(*probe.Finding) float64 { return probe.NoiseTried })
)

// step and ran are whole numbers of steps, unknown if no copy was run.
func step(_ Speaker, f *probe.Finding) (string, bool) { return strconv.Itoa(f.At), f.At >= 0 }
func ran(_ Speaker, f *probe.Finding) (string, bool) {
	return strconv.Itoa(f.StayedFor), f.StayedFor > 0
}

// advised reports whether a finding has a remedy.
func advised(r probe.Remedy) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return f.Remedies.Has(r) }
}

// noisily is at for lanes that noise helps.
func noisily(b probe.Basin) func(f *probe.Finding) bool {
	return func(f *probe.Finding) bool { return f.Basin == b && f.Remedies.Has(probe.Noise) }
}

// rests are the sentences of lanes that are at a point of a surface or beside one.
var rests = []sentence{
	{probe.Reached, at(probe.Global), lang.SeeGlobal, []argument{within, pointX, pointY, loss}},
	{probe.Reached, at(probe.Local), lang.SeeLocal, []argument{within, pointX, pointY, loss}},
	{probe.Reached, nil, lang.SeeUnlisted, []argument{within, pointX, pointY, loss}},
	{probe.Passing, nil, lang.SeePassing, []argument{pointX, pointY, step}},
	{probe.Stuck, noisily(probe.SaddlePoint), lang.SeeOnSaddleNoise, []argument{pointX, pointY, noise}},
	{probe.Stuck, noisily(probe.Maximum), lang.SeeOnMaximumNoise, []argument{pointX, pointY, noise}},
	{probe.Stuck, at(probe.SaddlePoint), lang.SeeOnSaddle, []argument{pointX, pointY}},
	{probe.Stuck, at(probe.Maximum), lang.SeeOnMaximum, []argument{pointX, pointY}},
	{probe.Stuck, nil, lang.SeeOnFlat, []argument{slope, loss}},
	{probe.Saddle, advised(probe.Momentum), lang.SeeSaddleMomentum, []argument{pointX, pointY, step}},
	{probe.Saddle, advised(probe.Noise), lang.SeeSaddleNoise, []argument{pointX, pointY, step, noise}},
	{probe.Saddle, nil, lang.SeeSaddle, []argument{pointX, pointY, step}},
	{probe.Plateau, trying, lang.SeePlateauRate, []argument{slope, try}},
	{probe.Plateau, advised(probe.Adapt), lang.SeePlateauAdam, []argument{slope}},
	{probe.Plateau, nil, lang.SeePlateau, []argument{slope}},
}

// restReasons are why they are there.
var restReasons = []sentence{
	{probe.Reached, at(probe.Local), lang.WhyLocal, []argument{slope, curveMin, curveMax, ran, lowest}},
	{probe.Reached, nil, lang.WhyReached, []argument{slope, curveMin, curveMax, ran}},
	{probe.Passing, nil, lang.WhyPassing, nil},
	{probe.Stuck, at(probe.Flat), lang.WhyOnFlat, []argument{curveMin, curveMax, ran}},
	{probe.Stuck, nil, lang.WhyStuck, []argument{curveMin, curveMax, ran}},
	{probe.Saddle, nil, lang.WhySaddle, []argument{curveMin, curveMax}},
	{probe.Plateau, nil, lang.WhyPlateau, nil},
}
