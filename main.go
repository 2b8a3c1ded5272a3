// Descent shows in the terminal what optimizers do.
package main

import (
	"os"

	"descent/ui/cli"
)

func main() {
	os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
}
