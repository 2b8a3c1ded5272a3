package cli

import (
	"testing"
	"time"
)

// What is pasted comes as text, however it is parted, and the mark of its end is found.
func TestPasteIsText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"qx\x1b[A\x1b[<0;1;1M", "qx\x1b[A\x1b[<0;1;1M"},
		{"\x1b[200~x^2\ty\r\n日本\x1b[201~q", "\x1b[200~x^2\ty\r\n日本\x1b[201~q"},
		{"\x1b\x1b[200~\x1b[31mred\x1b]0;t\x1b[201~\x1b[A", "\x1b\x1b[200~[31mred]0;t\x1b[201~\x1b[A"},
		{"\x1b[200~a\x00\x7f\x9d\xe2\x9db\xff\u009b\ufffd\x1b[201\x1b[201~", "\x1b[200~ab\ufffd[201\x1b[201~"},
		{"\x1b[200~\x1b[200~a\x1b[201~", "\x1b[200~[200~a\x1b[201~"},
	} {
		for size := 1; size <= len(c.in); size++ {
			k, got, now := &keyboard{}, "", time.Now()
			for in := []byte(c.in); len(in) > 0; in = in[min(size, len(in)):] {
				got += string(k.pass(in[:min(size, len(in))], now))
			}
			if got != c.want {
				t.Errorf("%q in parts of %d: %q, want %q", c.in, size, got, c.want)
			}
		}
	}
}

// A paste that has lost its end takes no later key.
func TestPasteStalls(t *testing.T) {
	k, now := &keyboard{}, time.Now()
	got := string(k.pass([]byte("\x1b[200~ab\x1b["), now))
	got += string(k.pass([]byte("c"), now.Add(pasteStall/2)))
	got += string(k.pass([]byte("\x03"), now.Add(2*pasteStall)))
	if want := "\x1b[200~ab[c\x1b[201~\x03"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
