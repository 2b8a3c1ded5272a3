package table

import (
	"bytes"
	"fmt"
	"strings"
)

const (
	saveAsCSV = "save the table as CSV"
	unpackIt  = "unpack it first"
)

// formats are other kinds of files by how they begin, the texts among them in lower case.
var formats = []struct{ begins, name, advice string }{
	{"\x1f\x8b", "a gzip file", unpackIt + ", such as gunzip -k FILE"},
	{"PK\x03\x04", "a zip file (as are .xlsx and .ods)", unpackIt + ", or " + saveAsCSV},
	{"PK\x05\x06", "an empty zip file", saveAsCSV},
	{"BZh91AY", "a bzip2 file", unpackIt + ", such as bunzip2 -k FILE"},
	{"\xfd7zXZ\x00", "an xz file", unpackIt + ", such as unxz -k FILE"},
	{"\x28\xb5\x2f\xfd", "a zstd file", unpackIt + ", such as unzstd FILE"},
	{"7z\xbc\xaf\x27\x1c", "a 7z file", unpackIt},
	{"\xd0\xcf\x11\xe0", "an old Office file, such as .xls", saveAsCSV},
	{"PAR1\x15", "a Parquet file", saveAsCSV},
	{"ARROW1\x00", "an Arrow file", saveAsCSV},
	{"SQLite format 3\x00", "an SQLite database", saveAsCSV},
	{"\x89HDF", "an HDF5 file", saveAsCSV},
	{"\x93NUMPY", "a NumPy file", saveAsCSV + ", such as with numpy.savetxt"},
	{"\x89PNG", "a PNG picture", saveAsCSV},
	{"%PDF-", "a PDF document", saveAsCSV},
	{"{\"", "JSON", saveAsCSV},
	{"[{", "JSON", saveAsCSV},
	{"[[", "JSON", saveAsCSV},
	{"<!doctype", "a web page", "download the table itself"},
	{"<html", "a web page", "download the table itself"},
	{"<?xml", "XML", saveAsCSV},
	{"@relation", "an ARFF file", "remove the lines from @relation to @data"},
	{"%%matrixmarket", "a Matrix Market file", saveAsCSV},
}

// otherFormat returns an error if a text begins as a file that is no table.
func otherFormat(text []byte) error {
	head := text[:min(len(text), 64)]
	begin := strings.ToLower(string(bytes.TrimSpace(head)))
	for _, f := range formats {
		if bytes.HasPrefix(head, []byte(f.begins)) || strings.HasPrefix(begin, f.begins) {
			return fmt.Errorf("this is %s, not a table in text: %s", f.name, f.advice)
		}
	}
	return nil
}
