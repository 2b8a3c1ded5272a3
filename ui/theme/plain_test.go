package theme

import (
	"strings"
	"testing"
)

func TestPlain(t *testing.T) {
	if len(lookalikes)%2 != 0 {
		t.Fatal("not pairs")
	}
	seen := map[rune]bool{}
	for i := 0; i < len(lookalikes); i += 2 {
		if lookalikes[i] < 0x80 || lookalikes[i+1] >= 0x80 || seen[lookalikes[i]] {
			t.Errorf("%q → %q", lookalikes[i], lookalikes[i+1])
		}
		seen[lookalikes[i]] = true
	}
	for from, want := range map[string]string{
		"│└──┘": "|+--+", "Hölder, Lévy, Szegő": "Holder, Levy, Szego", "✗ x − 1…◆": "x x - 1~?", "×10": "x10",
	} {
		if got := strings.Map(Plain, from); got != want {
			t.Errorf("%s: %q, want %q", from, got, want)
		}
	}
}

func TestToASCII(t *testing.T) {
	for from, want := range map[string]string{
		"x ← x − lr·∂f/∂x ≤ 2/λ":             "x <- x - lr*df/dx <= 2/l",
		"(1−x)² + 100(y−x²)²":                "(1-x)^2 + 100(y-x^2)^2",
		"mˆ/(√(vˆ) + ε)":                     "m^/(sqrt(v^) + eps)",
		"added to √v before":                 "added to sqrt v before",
		"β₁·m + (1 − β₁)·g":                  "b1*m + (1 - b1)*g",
		"½(x⁴−16x²+5x)":                      "1/2*(x^4-16x^2+5x)",
		"½ + ¼x² + ⅛y², ⅓G₃, Gᵢ":             "1/2 + 1/4*x^2 + 1/8*y^2, 1/3*G3, G_i",
		"(1−x)²G₁":                           "(1-x)^2 G1",
		"−(H + τI)⁻¹g, 10⁻¹²":                "-(H + tau*I)^-1 g, 10^-12",
		"(|r/π| + 1)⁰·¹":                     "(|r/pi| + 1)^0.1",
		"cos 2πx, 4π²":                       "cos 2pi*x, 4pi^2",
		"√(Σs²/Σy²)":                         "sqrt(sum s^2/sum y^2)",
		"ρ∞ − 2ρₜ, c∞, ∞":                    "rho_inf - 2rho_t, c_inf, inf",
		"1 + μ − 2νμ":                        "1 + mu - 2nu*mu",
		"min(max(η, Δ₋), Δ₊)":                "min(max(eta, D_-), D_+)",
		"‖g‖, f⋆, 45°, ±1, ⌊k/n⌋, √(ŝ), β₂ᵗ": "||g||, f*, 45 deg, +-1, floor(k/n), sqrt(s^), b2^t",
		"↑↓ lr, ←↑↓→, ⇧→, ⇧←, ⇧↑, ⇧↓, ⇧tab, ↓, ←": "up/dn lr, <-/up/dn/->, S-right, S-left, S-up, S-down, S-tab, down, <-",
		"✓ x: −2…2": "ok x: -2...2",
	} {
		if got := ASCIIText(from); got != want {
			t.Errorf("%s:\n got %s\nwant %s", from, got, want)
		}
	}
	for r, s := range asciiForms {
		if r < 0x80 || s.kind == 0 || strings.IndexFunc(s.text, func(r rune) bool { return r >= 0x80 }) >= 0 {
			t.Errorf("%q → %q", r, s.text)
		}
	}
}
