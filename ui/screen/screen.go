// Package screen holds what everything on the screen shares: the cells, the
// theme, the language, and the note in the status line. It knows no page.
package screen

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"descent/ui/chart"
	"descent/ui/lang"
	"descent/ui/theme"
	"descent/ui/words"
)

// The smallest screen that shows a picture.
const (
	MinWidth  = 60
	MinHeight = 16
)

// Options is how a screen looks at first. The zero value asks the terminal.
type Options struct {
	// Width and Height are in cells, 0 until the terminal says.
	Width, Height int
	// Theme is one of Themes; empty is the first.
	Theme string
	// Depth is how many colours there are; nil asks the terminal.
	Depth  *theme.Depth
	Glyphs theme.GlyphSet
	Lang   lang.Lang
	// NoMouse leaves the mouse to the terminal.
	NoMouse bool
	// Ambient is what the environment says of the language and the glyphs: a copied
	// line leaves that out.
	Ambient Ambient
}

// Ambient is what the environment says of a screen.
type Ambient struct {
	Lang   lang.Lang
	Glyphs theme.GlyphSet
}

// Themes are what a flag and a key choose from.
var Themes = []string{"auto", "dark", "light"}

// Screen is the cells and how they look. Pages, overlays and the router share one.
type Screen struct {
	Canvas *chart.Cells
	Theme  *theme.Theme
	Lang   lang.Lang
	W, H   int
	Mouse  bool

	theme  string // one of Themes
	dark   bool   // the terminal's background is dark
	depth  theme.Depth
	fixed  bool // the depth was given, not asked for
	glyphs theme.GlyphSet
	around Ambient
	note   note
}

// New returns a screen that needs no terminal.
func New(o Options) *Screen {
	s := &Screen{
		Lang: o.Lang, W: o.Width, H: o.Height, Mouse: !o.NoMouse,
		theme: o.Theme, dark: true, depth: theme.TrueColor, glyphs: o.Glyphs, around: o.Ambient,
		Canvas: chart.NewCells(o.Width, o.Height),
	}
	if o.Depth != nil {
		s.depth, s.fixed = *o.Depth, true
	}
	if s.theme == "" {
		s.theme = Themes[0]
	}
	s.restyle()
	return s
}

// TooSmall reports whether the screen has no room for a picture.
func (s *Screen) TooSmall() bool { return s.W < MinWidth || s.H < MinHeight }

// Update takes over what the terminal says of itself, and ends notes. It reports
// whether the message was one of these.
func (s *Screen) Update(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case noteOverMsg:
		if msg.generation == s.note.generation {
			s.note.text = ""
		}
	case tea.WindowSizeMsg:
		s.W, s.H = msg.Width, msg.Height
		s.Canvas.Resize(s.W, s.H)
	case tea.BackgroundColorMsg:
		s.dark = msg.IsDark()
		s.restyle()
	case tea.ColorProfileMsg:
		if !s.fixed {
			s.depth = depths[msg.Profile]
			s.restyle()
		}
	default:
		return false
	}
	return true
}

// depths says how many colours a terminal of each profile shows.
var depths = map[colorprofile.Profile]theme.Depth{
	colorprofile.TrueColor: theme.TrueColor,
	colorprofile.ANSI256:   theme.ANSI256,
	colorprofile.ANSI:      theme.ANSI16,
}

// restyle makes the theme. Pictures are keyed by the theme, so those made in the
// old one are made again.
func (s *Screen) restyle() {
	dark := s.dark
	switch s.theme {
	case "dark":
		dark = true
	case "light":
		dark = false
	}
	s.Theme = theme.New(dark, s.depth, s.glyphs)
	s.Canvas.Glyphs = s.glyphs
	s.Canvas.Base = theme.Style{}
	if dark != s.dark { // not the terminal's background: paint all cells
		s.Canvas.Base = s.Theme.Base()
	}
}

// NextTheme goes to the next theme, first to one that looks different, and returns its name.
func (s *Screen) NextTheme() string {
	order := []string{"auto", "light", "dark"}
	if !s.dark {
		order = []string{"auto", "dark", "light"}
	}
	for i, name := range order {
		if name == s.theme {
			s.theme = order[(i+1)%len(order)]
			break
		}
	}
	s.restyle()
	return s.theme
}

// ThemeName returns which of Themes is chosen.
func (s *Screen) ThemeName() string { return s.theme }

// Args returns the words of a command line that make a screen look like this one,
// where the environment alone does not.
func (s *Screen) Args() (words []string) {
	if s.theme != Themes[0] {
		words = append(words, "--theme", s.theme)
	}
	if s.glyphs != s.around.Glyphs {
		words = append(words, "--glyphs", s.glyphs.String())
	}
	if s.Lang != s.around.Lang {
		words = append(words, "--lang", s.Lang.String())
	}
	if !s.Mouse {
		words = append(words, "--no-mouse")
	}
	return words
}

// T returns a word in the screen's language.
func (s *Screen) T(w lang.Word, args ...any) string { return s.Lang.T(w, args...) }

// Num writes a number at a fixed width of significant digits, for tables.
func (s *Screen) Num(v float64) string { return chart.Num(v, s.Theme.Glyphs) }

// Short writes a number without trailing zeros, for sentences.
func (s *Screen) Short(v float64) string { return words.Short(v, s.Theme.Glyphs) }

// Fixed returns text with blanks behind it up to w columns.
func (s *Screen) Fixed(text string, w int) string {
	return text + strings.Repeat(" ", max(w-s.Canvas.Width(text), 0))
}

// NoteTime is how long the status line says what a key has done, CaptionTime how
// long it says what takes longer to read.
const (
	NoteTime    = 2 * time.Second
	CaptionTime = 8 * time.Second
)

// note is what the status line says for a while.
type note struct {
	text       string
	generation int
}

// NoteOver returns the message that ends the note, for a caller that has no clock.
func (s *Screen) NoteOver() tea.Msg { return noteOverMsg{s.note.generation} }

// noteOverMsg says that a note has been shown long enough.
type noteOverMsg struct{ generation int }

// Say shows a word in the status line for NoteTime.
func (s *Screen) Say(w lang.Word, args ...any) tea.Cmd { return s.SayText(s.T(w, args...)) }

// SayText shows a text in the status line for NoteTime.
func (s *Screen) SayText(text string) tea.Cmd { return s.SayFor(NoteTime, text) }

// SayFor shows a text in the status line for a time.
func (s *Screen) SayFor(d time.Duration, text string) tea.Cmd {
	s.note.generation++
	s.note.text = text
	generation := s.note.generation
	return tea.Tick(d, func(time.Time) tea.Msg { return noteOverMsg{generation} })
}

// Note returns what the status line says for a while, or nothing.
func (s *Screen) Note() string { return s.note.text }

// ClearNote ends the note at once.
func (s *Screen) ClearNote() { s.note.text = "" }
