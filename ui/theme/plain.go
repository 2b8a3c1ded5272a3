package theme

// Plain returns the ASCII character that replaces r, a rune one column wide,
// where there is nothing but ASCII; '?' if none looks like it.
func Plain(r rune) rune {
	if r < 0x80 {
		return r
	}
	for i := 0; i < len(lookalikes); i += 2 {
		if lookalikes[i] == r {
			return lookalikes[i+1]
		}
	}
	return '?'
}

// lookalikes are pairs: a character of the screen's words and lines and the ASCII one for it.
var lookalikes = []rune("" +
	"−-–-—-‑-×x✗x÷/…~‘'’'“\"”\"°o•*≈~" +
	"αaβbκkλlσsωwΔD∂dℓl⋆*ˆ^" +
	"₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9" +
	"←<→>↑^↓v▸>▶>‖|" +
	"│|─-┈.╭+╮+╰+╯+┌+┐+└+┘+" +
	"àaáaâaäaåaçcèeéeêeëeìiíiîiïiñnòoóoôoöoőoøoùuúuûuüuűuýyčcćcšsžz" +
	"ÀAÁAÄAÅAÇCÉEÈEÖOØOÜUČCŠSŽZ")
