//go:build unix

package cli

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// Signals that end the program, as far as whoever started it has not had them ignored.
var endings = []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT}

// suspension stops a program on the screen as a shell's job and brings it back:
// by its key, by a SIGTSTP from outside, and after a SIGSTOP, which no program sees.
type suspension struct {
	program *tea.Program
	signals chan os.Signal
	stopped atomic.Bool // by tea.Suspend, which brings the screen back itself
}

// rendererStops is ample time for tea's renderer to stop its ticker, which it may do
// after ReleaseTerminal has returned, and must not do after RestoreTerminal.
const rendererStops = 50 * time.Millisecond

// canSuspend reports whether there is a shell that can continue a stopped program.
// There is none if the program, or what runs it, is the first process of its terminal.
func canSuspend() bool {
	session, err := unix.Getsid(0)
	return err == nil && session != unix.Getpgrp() && !signal.Ignored(syscall.SIGTSTP)
}

// watch has a program suspend and resume by signals until stop is called.
func (s *suspension) watch(p *tea.Program) (stop func()) {
	s.program, s.signals = p, make(chan os.Signal, 4)
	signal.Notify(s.signals, syscall.SIGCONT)
	if canSuspend() {
		signal.Notify(s.signals, syscall.SIGTSTP)
	}
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case got := <-s.signals:
				s.handle(got)
			}
		}
	}()
	return func() {
		signal.Stop(s.signals)
		close(done)
	}
}

func (s *suspension) handle(got os.Signal) {
	switch stopped := s.stopped.Load(); {
	case got == syscall.SIGTSTP && stopped:
		// From tea.Suspend. Once a Go program has asked for the signal, it no longer stops it.
		syscall.Kill(os.Getpid(), syscall.SIGSTOP)
	case got == syscall.SIGTSTP:
		s.program.Send(tea.SuspendMsg{})
	case !stopped:
		// Continued after a SIGSTOP: the shell has written on the screen and may have
		// changed the terminal's mode.
		if s.program.ReleaseTerminal() != nil {
			return
		}
		time.Sleep(rendererStops)
		if s.program.RestoreTerminal() == nil {
			s.program.Send(tea.ClearScreen())
		}
	}
}

// filter sees the program's messages before it does.
func (s *suspension) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.SuspendMsg:
		s.stopped.Store(true)
	case tea.ResumeMsg:
		s.stopped.Store(false)
	}
	return msg
}
