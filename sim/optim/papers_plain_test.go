package optim

import "math"

// Chen et al. 2023, algorithm 2.
func lionPaper(k hypers) author {
	var m vec
	return func(_ int, theta vec, at slope) vec {
		_, g := at(theta)
		for i := range theta {
			c := k["beta1"]*m[i] + (1-k["beta1"])*g[i]
			signOfC := 0.
			if c != 0 {
				signOfC = math.Copysign(1, c)
			}
			theta[i] -= k["lr"] * (signOfC + k["weight_decay"]*theta[i])
			m[i] = k["beta2"]*m[i] + (1-k["beta2"])*g[i]
		}
		return theta
	}
}

// Ma and Yarats 2019, equations (3) and (4).
func qhmPaper(k hypers) author {
	var buffer vec
	return func(_ int, theta vec, at slope) vec {
		_, g := at(theta)
		for i := range theta {
			g[i] += k["weight_decay"] * theta[i]
			buffer[i] += (1 - k["momentum"]) * (g[i] - buffer[i])
			theta[i] -= k["lr"]*(1-k["nu"])*g[i] + k["lr"]*k["nu"]*buffer[i]
		}
		return theta
	}
}

// Polyak 1969 with the bound of Loizou et al. 2021.
func polyakPaper(k hypers) author {
	return func(_ int, x vec, at slope) vec {
		f, g := at(x)
		gamma := (f - k["f_star"]) / math.Pow(math.Hypot(g[0], g[1]), 2)
		switch {
		case gamma > k["lr"]:
			gamma = k["lr"]
		case gamma < 0:
			return x
		}
		return vec{x[0] - gamma*g[0], x[1] - gamma*g[1]}
	}
}

// Barzilai and Borwein 1988, with the guards that the rule says it has.
func barzilaiPaper(k hypers) author {
	var lastX, lastG vec
	return func(t int, x vec, at slope) vec {
		_, g := at(x)
		alpha := k["lr"]
		if t > 1 {
			s := vec{x[0] - lastX[0], x[1] - lastX[1]}
			y := vec{g[0] - lastG[0], g[1] - lastG[1]}
			sy := s[0]*y[0] + s[1]*y[1]
			lengthS, lengthY := math.Hypot(s[0], s[1]), math.Hypot(y[0], y[1])
			if sy <= 0 {
				alpha = lengthS / lengthY
			} else if k["long"] == 1 {
				alpha = lengthS * lengthS / sy
			} else {
				alpha = sy / lengthY / lengthY
			}
			if most := k["lr"] * k["span"]; alpha > most {
				alpha = most
			}
			if least := k["lr"] / k["span"]; alpha < least {
				alpha = least
			}
		}
		lastX, lastG = x, g
		return vec{x[0] - alpha*g[0], x[1] - alpha*g[1]}
	}
}
