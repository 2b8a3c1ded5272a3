package ui

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
)

// At every size the rectangles lie inside the screen and do not overlap.
func TestLayoutIsDisjoint(t *testing.T) {
	for w := 1; w <= 250; w++ {
		for h := 1; h <= 80; h++ {
			for _, lanes := range []int{1, 4, 8} {
				for large := noPanel; large < panels; large++ {
					for _, explain := range []switch3{auto, on, off} {
						for _, net := range []bool{false, true} {
							checkLayout(t, w, h, arrange(w, h, shape{lanes, net, large, explain, 20}))
						}
					}
				}
			}
		}
	}
}

func checkLayout(t *testing.T, w, h int, l layout) {
	t.Helper()
	if l.tooSmall != (w < minWidth || h < minHeight) {
		t.Fatalf("%dx%d: too small: %v", w, h, l.tooSmall)
	}
	var owner [250 * 80]int8
	rects := append([]chart.Rect{l.header, l.status, l.keys, l.line}, l.panels[:]...)
	area := 0
	for i, r := range rects {
		if r.Empty() {
			continue
		}
		if r.X < 0 || r.Y < 0 || r.X+r.W > w || r.Y+r.H > h {
			t.Fatalf("%dx%d: rectangle %d %v is outside", w, h, i, r)
		}
		area += r.W * r.H
		for _, y := range []int{r.Y, r.Y + r.H - 1} { // a corner or an edge lies in every overlap of rectangles in columns
			for x := r.X; x < r.X+r.W; x++ {
				if o := owner[y*250+x]; o != 0 && o != int8(i+1) {
					t.Fatalf("%dx%d: rectangles %d and %d overlap", w, h, o-1, i)
				}
				owner[y*250+x] = int8(i + 1)
			}
		}
	}
	if !l.tooSmall && area != w*h {
		t.Fatalf("%dx%d: the rectangles cover %d cells of %d", w, h, area, w*h)
	}
	if !l.tooSmall && l.panels[picturePanel].Empty() && l.panels[netPanel].Empty() && l.panels[chartPanel].Empty() && l.panels[lanesPanel].Empty() && l.panels[explainPanel].Empty() {
		t.Fatalf("%dx%d: no panel", w, h)
	}
}

// The sizes that the product promises: everything at 120x40, neither explanation
// nor network at 80x24, the picture and a line at 60x16.
func TestLayoutPromises(t *testing.T) {
	has := func(w, h int, net bool) (out string) {
		l := arrange(w, h, shape{4, net, noPanel, auto, 20})
		for p, name := range []string{"", "picture ", "network ", "chart ", "lanes ", "explain "} {
			if !l.panels[p].Empty() {
				out += name
			}
		}
		if !l.line.Empty() {
			out += "line"
		}
		return out
	}
	for _, tt := range []struct {
		w, h int
		net  bool
		want string
	}{
		{120, 40, false, "picture chart lanes explain "},
		{120, 40, true, "picture network chart lanes explain "},
		{80, 24, false, "picture chart lanes "},
		{80, 24, true, "picture chart lanes "},
		{60, 16, true, "picture line"},
		{60, 50, true, "picture chart lanes "},
		{250, 80, true, "picture network chart lanes explain "},
		{250, 80, false, "picture chart lanes explain "},
		{59, 16, true, ""},
		{1, 1, false, ""},
	} {
		if got := has(tt.w, tt.h, tt.net); got != tt.want {
			t.Errorf("%dx%d, network %v: %q, want %q", tt.w, tt.h, tt.net, got, tt.want)
		}
	}
	if l := arrange(80, 24, shape{4, false, noPanel, on, 20}); l.panels[explainPanel].Empty() || !l.panels[chartPanel].Empty() {
		t.Error("80x24: the explanation that a key asked for does not take the chart's place")
	}
}

// checkFrame fails unless the frame is exactly as wide and high as the screen.
func checkFrame(t testing.TB, m *Model) string {
	t.Helper()
	frame := m.Frame()
	lines := strings.Split(frame, "\n")
	if len(lines) != m.h {
		t.Fatalf("%dx%d: %d lines", m.w, m.h, len(lines))
	}
	for y, line := range lines {
		if w := ansi.StringWidth(line); w != m.w {
			t.Fatalf("%dx%d: line %d is %d columns wide: %q", m.w, m.h, y, w, ansi.Strip(line))
		}
	}
	return frame
}

// Every size, in both languages and on both pages, with and without an overlay.
func TestEverySize(t *testing.T) {
	for _, spec := range []spec.Spec{sim.DefaultRace(), sim.DefaultTrain()} {
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			m := screen(t, spec, 1, 1, func(o *Options) { o.Lang = l })
			press(t, m, ">")
			for w := 1; w <= 250; w += 1 + w/9 {
				for h := 1; h <= 80; h += 1 + h/9 {
					m.Update(tea.WindowSizeMsg{Width: w, Height: h})
					checkFrame(t, m)
					press(t, m, "?")
					checkFrame(t, m)
					press(t, m, "<esc>")
				}
			}
		}
	}
}

// FuzzScreen types keys, moves the mouse and resizes the screen as its input
// says: nothing may panic and every frame must fit.
func FuzzScreen(f *testing.F) {
	rng := rand.New(rand.NewPCG(3, 5))
	for i := range 6 {
		b := make([]byte, 120+i)
		for i := range b {
			b[i] = byte(rng.Uint32())
		}
		f.Add(b)
	}
	var all []tea.KeyPressMsg
	for _, b := range Keys() {
		for _, k := range b.Keys() {
			switch {
			case k == "q" || k == "ctrl+c" || k == "y":
			case k == "space":
				all = append(all, keyList(f, " ")...)
			case len(k) == 1:
				all = append(all, keyList(f, k)...)
			default:
				all = append(all, keyList(f, "<"+k+">")...)
			}
		}
	}
	all = append(all, keyList(f, "<enter><backspace>acdfz135<up><down><pgup>")...)
	f.Fuzz(func(t *testing.T, input []byte) {
		spec := sim.DefaultRace()
		if len(input) > 1 && input[1]%2 == 0 {
			spec = sim.DefaultTrain()
		}
		m := screen(t, spec, 100, 34, func(o *Options) { o.Glyphs = theme.GlyphSet(len(input) % 3) })
		for i := 0; i+2 < len(input) && i < 240; i += 3 {
			a, b := int(input[i+1]), int(input[i+2])
			mouse := tea.Mouse{X: a % (m.w + 2), Y: b % (m.h + 2), Button: tea.MouseLeft}
			switch input[i] % 11 {
			case 10:
				for i, j := range m.jobs {
					if j != nil {
						m.Update(partMsg{i, j, j.part()})
					}
				}
			case 0:
				m.Update(tea.WindowSizeMsg{Width: a%250 + 1, Height: b%80 + 1})
			case 1:
				m.Update(tea.MouseClickMsg(mouse))
			case 2:
				m.Update(tea.MouseMotionMsg(mouse))
			case 3:
				m.Update(tea.MouseReleaseMsg(mouse))
			case 4:
				mouse.Button = tea.MouseWheelUp + tea.MouseButton(a%2)
				m.Update(tea.MouseWheelMsg(mouse))
			case 5:
				ticks(m, a%7)
			default:
				m.Update(all[(a*256+b)%len(all)])
			}
			checkFrame(t, m)
		}
	})
}
