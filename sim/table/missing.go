package table

import (
	"slices"
	"strings"
)

// missingWords stand for no value in every column, in lower case; weakWords in columns of
// numbers only: among texts a minus may be an answer.
var (
	missingWords = []string{"", "na", "n/a", "nan", "-nan", "null", "none", "nil", "?", "#n/a", "#na", "<na>", "#n/a n/a", "n.a.", "(null)", "\\n",
		"1.#ind", "-1.#ind", "1.#qnan", "-1.#qnan", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!", "nat"}
	weakWords = []string{"-", ":", "--", "---", ".", "..", "...", "…", "—", "–", "*", "x", "missing", "unknown", "not available"}
)

const longestWord = 13

// Missing reports whether a cell of texts has no value.
func Missing(s string) bool { return oneOf(missingWords, s) }

func oneOf(words []string, s string) bool {
	return s == "" || len(s) <= longestWord && slices.Contains(words, strings.ToLower(s))
}
