package optim

import "math"

// adamPaper is Adam as torch has it, without amsgrad.
func adamPaper(k hypers) author {
	var m, v vec
	return func(t int, x vec, at slope) vec {
		_, g := at(x)
		for i := range x {
			g[i] += k["weight_decay"] * x[i]
			m[i] += (1 - k["beta1"]) * (g[i] - m[i])
			v[i] += (1 - k["beta2"]) * (g[i]*g[i] - v[i])
			root := math.Sqrt(v[i]) / math.Sqrt(1-math.Pow(k["beta2"], float64(t)))
			x[i] -= k["lr"] / (1 - math.Pow(k["beta1"], float64(t))) * m[i] / (root + k["eps"])
		}
		return x
	}
}

// momentumPaper is SGD with momentum as torch has it.
func momentumPaper(k hypers) author {
	var b vec
	return func(t int, x vec, at slope) vec {
		_, g := at(x)
		for i := range x {
			g[i] += k["weight_decay"] * x[i]
			if t == 1 {
				b[i] = g[i]
			} else {
				b[i] = k["momentum"]*b[i] + (1-k["dampening"])*g[i]
			}
			x[i] -= k["lr"] * b[i]
		}
		return x
	}
}

// lookaheadPaper is Zhang et al. 2019, algorithm 1, around an inner optimizer.
func lookaheadPaper(inner func(hypers) author) func(hypers) author {
	return func(k hypers) author {
		optimizer := inner(k)
		var phi vec
		ahead := 0
		return func(t int, theta vec, at slope) vec {
			if ahead == 0 {
				phi = theta
			}
			theta = optimizer(t, theta, at)
			if ahead++; ahead == int(k["k"]) {
				for i := range phi {
					phi[i] += k["alpha"] * (theta[i] - phi[i])
				}
				theta, ahead = phi, 0
			}
			return theta
		}
	}
}

// samPaper is Foret et al. 2021, algorithm 1, with another base optimizer than SGD.
func samPaper(base func(hypers) author) func(hypers) author {
	return func(k hypers) author {
		optimizer := base(k)
		return func(t int, w vec, at slope) vec {
			return optimizer(t, w, func(w vec) (float64, vec) {
				_, g := at(w)
				length := math.Hypot(g[0], g[1])
				return at(vec{w[0] + k["rho"]*g[0]/length, w[1] + k["rho"]*g[1]/length})
			})
		}
	}
}
