package probe

import (
	"flag"
	"runtime"
	"sync"
	"testing"
)

var (
	auditLong = flag.Bool("audit.long", false, "audit the findings on the whole grid: about a minute")
	auditShow = flag.Int("audit.show", 6, "how many wrong cases of a line to show")
	auditOnly = flag.String("audit.only", "", "show wrong cases also of lines within their limits whose name contains this")
)

// auditStride is which part of the grid the short audit takes: every so manyth run.
const auditStride = 61

// What is said is held against what happens: every kind of finding, its certainty, what
// it advises, and what it should have said.
func TestAudit(t *testing.T) {
	t.Parallel()
	grid := auditGrid()
	if !*auditLong {
		var part []auditCell
		for i := 0; i < len(grid); i += auditStride {
			part = append(part, grid[i])
		}
		grid = part
	}
	results := make([]auditResult, len(grid))
	var work sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		work.Go(func() {
			for i := range next {
				grid[i].eachCase(results[i].judge)
			}
		})
	}
	for i := range grid {
		next <- i
	}
	close(next)
	work.Wait()

	table := newAuditTable()
	for i := range results {
		table.add(&results[i])
	}
	t.Logf("%d runs, %d findings\n%v", len(grid), table.findings, table)
	table.check(t)
}
