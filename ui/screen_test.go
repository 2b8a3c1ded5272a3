package ui_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"descent/sim"
	"descent/sim/spec"
	"descent/ui"
	"descent/ui/lang"
	"descent/ui/theme"
	"descent/ui/uitest"
)

// Every size, in both languages and on both pages, with and without an overlay.
func TestEverySize(t *testing.T) {
	for _, spec := range []spec.Spec{sim.DefaultRace(), sim.DefaultTrain()} {
		for _, l := range []lang.Lang{lang.EN, lang.ZH} {
			m := program(t, spec, 1, 1, func(o *ui.Options) { o.Lang = l })
			press(t, m, ">")
			for w := 1; w <= 250; w += 1 + w/9 {
				for h := 1; h <= 80; h += 1 + h/9 {
					m.Send(tea.WindowSizeMsg{Width: w, Height: h})
					m.Frame()
					press(t, m, "?")
					m.Frame()
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
	for _, b := range ui.Bindings() {
		for _, k := range b.Keys() {
			switch {
			case k == "q" || k == "ctrl+c" || k == "y":
			case k == "space":
				all = append(all, uitest.Keys(f, " ")...)
			case len(k) == 1:
				all = append(all, uitest.Keys(f, k)...)
			default:
				all = append(all, uitest.Keys(f, "<"+k+">")...)
			}
		}
	}
	all = append(all, uitest.Keys(f, "<enter><backspace>acdfz135<up><down><pgup>")...)
	for _, k := range uitest.Keys(f, "dwkufbhaenpvtjx0:/<delete><backspace><left><right><up><down><home><end><tab><enter><space>") {
		for mod := range tea.ModAlt | tea.ModCtrl | tea.ModShift + 1 { // each with each
			all = append(all, tea.KeyPressMsg{Code: k.Code, Mod: mod})
		}
	}
	pastes := []string{"", "1", "0.5,-2", "x^2 + 10*y^2", "曲面\x1b[31m\x00\t\n", strings.Repeat("9", 999), "\xff\xfe"}
	f.Fuzz(func(t *testing.T, input []byte) {
		spec := sim.DefaultRace()
		if len(input) > 1 && input[1]%2 == 0 {
			spec = sim.DefaultTrain()
		}
		m := program(t, spec, 100, 34, func(o *ui.Options) { o.Glyphs = theme.GlyphSet(len(input) % 3) })
		for i := 0; i+2 < len(input) && i < 240; i += 3 {
			a, b := int(input[i+1]), int(input[i+2])
			mouse := tea.Mouse{X: a % (100 + 2), Y: b % (34 + 2), Button: tea.MouseLeft}
			switch input[i] % 12 {
			case 11:
				m.Send(tea.PasteMsg{Content: pastes[a%len(pastes)]})
			case 10:
				m.Finish()
			case 0:
				m.Send(tea.WindowSizeMsg{Width: a%250 + 1, Height: b%80 + 1})
			case 1:
				m.Send(tea.MouseClickMsg(mouse))
			case 2:
				m.Send(tea.MouseMotionMsg(mouse))
			case 3:
				m.Send(tea.MouseReleaseMsg(mouse))
			case 4:
				mouse.Button = tea.MouseWheelUp + tea.MouseButton(a%2)
				m.Send(tea.MouseWheelMsg(mouse))
			case 5:
				m.Tick(a % 7)
			default:
				m.Send(all[(a*256+b)%len(all)])
			}
			m.Frame()
		}
		if fault := m.Fault(); fault != nil {
			t.Errorf("%v\n%s", fault.Value, fault.Stack)
		}
	})
}
