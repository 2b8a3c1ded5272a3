package optim

import "math"

// Zhuang et al. 2020, algorithm 2.
func adabeliefPaper(k hypers) author {
	var m, s vec
	return func(t int, theta vec, at slope) vec {
		_, g := at(theta)
		n := float64(t)
		for i := range theta {
			g[i] += k["weight_decay"] * theta[i]
			m[i] = k["beta1"]*m[i] + (1-k["beta1"])*g[i]
			s[i] = k["beta2"]*s[i] + (1-k["beta2"])*math.Pow(g[i]-m[i], 2) + k["eps"]
			mHat := m[i] / (1 - math.Pow(k["beta1"], n))
			sHat := s[i] / (1 - math.Pow(k["beta2"], n))
			theta[i] -= k["lr"] * mHat / (math.Sqrt(sHat) + k["eps"])
		}
		return theta
	}
}

// Zaheer et al. 2018, algorithm 2.
func yogiPaper(k hypers) author {
	var m vec
	v := vec{k["initial_accumulator_value"], k["initial_accumulator_value"]}
	return func(_ int, x vec, at slope) vec {
		_, g := at(x)
		for i := range x {
			g[i] += k["weight_decay"] * x[i]
			m[i] = k["beta1"]*m[i] + (1-k["beta1"])*g[i]
			square := g[i] * g[i]
			if v[i] > square {
				v[i] -= (1 - k["beta2"]) * square
			} else if v[i] < square {
				v[i] += (1 - k["beta2"]) * square
			}
			x[i] -= k["lr"] * m[i] / (math.Sqrt(v[i]) + k["eps"])
		}
		return x
	}
}

// Ma and Yarats 2019, the update of QHAdam.
func qhadamPaper(k hypers) author {
	var g1, s1 vec
	return func(t int, theta vec, at slope) vec {
		_, g := at(theta)
		for i := range theta {
			g[i] += k["weight_decay"] * theta[i]
			g1[i] = k["beta1"]*g1[i] + (1-k["beta1"])*g[i]
			s1[i] = k["beta2"]*s1[i] + (1-k["beta2"])*g[i]*g[i]
			gPrime := g1[i] / (1 - math.Pow(k["beta1"], float64(t)))
			sPrime := s1[i] / (1 - math.Pow(k["beta2"], float64(t)))
			over := (1-k["nu1"])*g[i] + k["nu1"]*gPrime
			under := math.Sqrt((1-k["nu2"])*g[i]*g[i]+k["nu2"]*sPrime) + k["eps"]
			theta[i] -= k["lr"] * over / under
		}
		return theta
	}
}

// Xie et al. 2022, algorithm 1, in the paper's own β: what an average forgets.
func adanPaper(k hypers) author {
	beta1, beta2, beta3 := 1-k["beta1"], 1-k["beta2"], 1-k["beta3"]
	var m, v, n, last vec
	return func(t int, theta vec, at slope) vec {
		_, g := at(theta)
		for i := range theta {
			if t == 1 {
				m[i], v[i], n[i] = g[i], 0, math.Pow(g[i], 2)
			} else {
				change := g[i] - last[i]
				m[i] = (1-beta1)*m[i] + beta1*g[i]
				v[i] = (1-beta2)*v[i] + beta2*change
				n[i] = (1-beta3)*n[i] + beta3*math.Pow(g[i]+(1-beta2)*change, 2)
			}
			eta := k["lr"] / (math.Sqrt(n[i]) + k["eps"])
			theta[i] = math.Pow(1+k["weight_decay"]*k["lr"], -1) * (theta[i] - eta*(m[i]+(1-beta2)*v[i]))
		}
		last = g
		return theta
	}
}

// Defazio et al. 2024, algorithm 1. What goes in and out is y.
func scheduleFreePaper(k hypers) author {
	var x, z, v vec
	var gammas []float64
	return func(t int, y vec, at slope) vec {
		_, g := at(y)
		if t == 1 {
			x, z = y, y
		}
		gammas = append(gammas, k["lr"])
		sum := 0.
		for _, gamma := range gammas {
			sum += gamma * gamma
		}
		c := gammas[t-1] * gammas[t-1] / sum
		for i := range y {
			v[i] = k["beta2"]*v[i] + (1-k["beta2"])*g[i]*g[i]
			vHat := v[i] / (1 - math.Pow(k["beta2"], float64(t)))
			z[i] = z[i] - k["lr"]*g[i]/(math.Sqrt(vHat)+k["eps"]) - k["lr"]*k["weight_decay"]*y[i]
			x[i] = (1-c)*x[i] + c*z[i]
			y[i] = (1-k["beta1"])*z[i] + k["beta1"]*x[i]
		}
		return y
	}
}
