package surface

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFields(t *testing.T) {
	snake := regexp.MustCompile(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	ids, names, forms := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i := range All {
		s := &All[i]
		if !snake.MatchString(s.ID) || ids[s.ID] {
			t.Errorf("id %q is not in snake case or not unique", s.ID)
		}
		if s.Name == "" || names[s.Name] || forms[s.Formula] {
			t.Errorf("%s: name %q or formula %q is empty or not unique", s.ID, s.Name, s.Formula)
		}
		ids[s.ID], names[s.Name], forms[s.Formula] = true, true, true
		if n := utf8.RuneCountInString(s.Formula); n == 0 || n > 64 || strings.ContainsAny(s.Formula, "-^*") {
			t.Errorf("%s: formula %q is %d long, or has ASCII signs", s.ID, s.Formula, n)
		}
		if n := utf8.RuneCountInString(s.Doc); n < 20 || n > 130 || strings.Index(s.Doc, ".") != len(s.Doc)-1 {
			t.Errorf("%s: doc %q is %d long, or not one sentence", s.ID, s.Doc, n)
		}
		if !strings.HasSuffix(s.Cite, ".") {
			t.Errorf("%s: cite %q is not a sentence", s.ID, s.Cite)
		}
		if !(s.Rate > 0) || !(s.Window.Width() > 0 && s.Window.Height() > 0) {
			t.Errorf("%s: rate %v, window %v", s.ID, s.Rate, s.Window)
		}
	}
}

func TestStarts(t *testing.T) {
	for i := range All {
		s := &All[i]
		seen := map[[2]float64]bool{}
		for _, p := range append([][2]float64{s.Start}, s.Starts...) {
			if !s.Window.Contains(p[0], p[1]) {
				t.Errorf("%s: start %v is outside %v", s.ID, p, s.Window)
			}
			if seen[p] {
				t.Errorf("%s: start %v twice", s.ID, p)
			}
			seen[p] = true
		}
	}
}

func TestByID(t *testing.T) {
	for i := range All {
		if ByID(All[i].ID) != &All[i] {
			t.Errorf("ByID(%q) is another surface", All[i].ID)
		}
	}
	if s := ByID("no_such_surface"); s != nil {
		t.Errorf("ByID of an unknown id: %v", s.ID)
	}
}

func TestEvalAllocatesNothing(t *testing.T) {
	for i := range All {
		s := &All[i]
		if n := testing.AllocsPerRun(10, func() { s.Func(0.3, 0.7) }); n != 0 {
			t.Errorf("%s: %v allocations", s.ID, n)
		}
	}
}

func BenchmarkEval(b *testing.B) {
	for i := range All {
		s := &All[i]
		b.Run(s.ID, func(b *testing.B) {
			x, y := s.Start[0], s.Start[1]
			for b.Loop() {
				s.Func(x, y)
			}
		})
	}
}
