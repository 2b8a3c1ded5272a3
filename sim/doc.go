// Package sim is what a run is: it steps optimizers over an objective and knows
// its own past. There is no terminal, no clock and no file in it or below it.
//
// The words: an objective is a surface (package surface) or a task (package
// task). A rule (package optim) running on it is a lane; an objective and its
// lanes, stepped together, are a Run. A Spec is all that defines a run.
//
// One step of every lane, in Run.Advance:
//
//  1. each rule moves its X by the gradient it has, asking the oracle for more if it needs to;
//     a classical method goes one point farther on the path that it has computed;
//  2. the edits made at the new step come into force;
//  3. the step's batch and noise are drawn, the same for every lane;
//  4. loss and gradient are evaluated at the new X; a lane that has left the
//     region or the finite numbers stops and keeps its last good point, one that has
//     reached a limit stops where it is; a schedule sets the rate of the next step;
//  5. the step is recorded in each lane's Trace, and now and then in the timeline.
//
// Going back is exact: Run.Seek takes the nearest keyframe and steps forward
// from it by the same code. No rule knows about it.
package sim
