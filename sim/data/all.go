package data

import "math"

// All lists the data sets. It is never written.
var All = []Entry{
	{
		ID: "circle", Name: "Circle", Params: movedParams, read: generated(circle),
		Doc:  "A disc in one class, the ring around it in the other.",
		Cite: citePlayground + "classifyCircleData.",
	},
	{
		ID: "xor", Name: "Exclusive or", Params: movedParams, read: generated(xor),
		Doc:  "Four squares, those at opposite corners in one class: no straight line parts them.",
		Cite: citePlayground + "classifyXORData.",
	},
	{
		ID: "gauss", Name: "Two Gaussians", Params: gaussParams, read: generated(gauss),
		Doc:  "Two round clouds at (2, 2) and (−2, −2): a straight line parts them.",
		Cite: citePlayground + "classifyTwoGaussData.",
	},
	{
		ID: "spiral", Name: "Two spirals", Params: spiralParams, read: generated(spiral),
		Doc:  "Two arms wound around each other by 1¾ turns: hard for a small net.",
		Cite: citePlayground + "classifySpiralData.",
	},
	{
		ID: "moons", Name: "Moons", Params: moonsParams, read: generated(moons),
		Doc:  "Two half rings that reach into each other.",
		Cite: "scikit-learn 1.2.1: make_moons(shuffle=False), the same points if there is no noise.",
	},
	{
		ID: "circles", Name: "Rings", Params: circlesParams, read: generated(circles),
		Doc:  "A ring within a ring.",
		Cite: "scikit-learn 1.2.1: make_circles(shuffle=False), the same points if there is no noise.",
	},
	{
		ID: "blobs", Name: "Blobs", Params: blobsParams, read: generated(blobs("classes")),
		Doc:  "A round cloud for each of two to six classes.",
		Cite: "As scikit-learn's make_blobs, with centres that keep apart and Playground's variances.",
	},
	{
		ID: "checkerboard", Name: "Checkerboard", Params: checkerboardParams, read: generated(checkerboard),
		Doc:  "The squares of a board in two classes: the more squares, the harder.",
		Cite: "Made here; the exclusive or with more squares.",
	},
	{
		ID: "reg_plane", Name: "Inclined plane", Kind: Regression, Params: regressedParams, read: generated(regress(planeLabel)),
		Doc:  "y = (x1 + x2)/10 over a square.",
		Cite: citePlayground + "regressPlane.",
	},
	{
		ID: "reg_gauss", Name: "Hills", Kind: Regression, Params: regressedParams, read: generated(regress(hillsLabel)),
		Doc:  "Three hills and three pits over a square.",
		Cite: citePlayground + "regressGaussian.",
	},
	{
		ID: "sine", Name: "Sine", Kind: Regression, Params: lineParams, read: generated(line(math.Sin)),
		Doc:  "y = sin x from −5 to 5.",
		Cite: "Made here.",
	},
	{
		ID: "polynomial", Name: "Cubic", Kind: Regression, Params: lineParams, read: generated(line(cubic)),
		Doc:  "y = (x³ − 15x)/50 from −5 to 5: a polynomial of degree 3 fits it, a line does not.",
		Cite: "Made here.",
	},
	{
		ID: "step", Name: "Step", Kind: Regression, Params: lineParams, read: generated(line(stepAt0)),
		Doc:  "y = −1 left of 0 and 1 right of it: smooth models round the corner.",
		Cite: "Made here.",
	},
	{
		ID: "clusters", Name: "Clusters", Kind: Clustering, Params: clustersParams, read: generated(blobs("k")),
		Doc:  "Round clouds without an answer: where are they?",
		Cite: "As blobs.",
	},
	{
		ID: "iris", Name: "Iris", Params: measuredParams,
		read: file{text: iris, target: "species", classes: []string{"setosa", "versicolor", "virginica"}}.read,
		Doc:  "Four lengths of 150 flowers of three species; one species stands apart, the other two touch.",
		Cite: "Fisher 1936, “The use of multiple measurements in taxonomic problems”, Annals of Eugenics 7; scikit-learn 1.2.1: load_iris.",
	},
	{
		ID: "wine", Name: "Wine", Params: measuredParams,
		read: file{text: wine, target: "cultivar", classes: []string{"class_0", "class_1", "class_2"}}.read,
		Doc:  "Thirteen chemical measurements of 178 wines of three cultivars.",
		Cite: "Forina et al. 1988, PARVUS; UCI, Wine recognition data; scikit-learn 1.2.1: load_wine.",
	},
	{
		ID: "breast_cancer", Name: "Breast cancer", Params: measuredParams,
		read: file{text: breastCancer, target: "diagnosis", classes: []string{"malignant", "benign"}}.read,
		Doc:  "Thirty measurements of cell nuclei of 569 tumours, malignant or benign.",
		Cite: "Wolberg, Street and Mangasarian 1995, Breast Cancer Wisconsin (Diagnostic), UCI; scikit-learn 1.2.1: load_breast_cancer.",
	},
	{
		ID: "digits", Name: "Digits", Params: digitsParams,
		read: file{text: digits, target: "digit", classes: digitNames, scale: 16, image: 8}.read,
		Doc:  "1797 handwritten digits as pictures of 8×8 pixels, each from 0 to 1.",
		Cite: "Alpaydin 1998, Optical Recognition of Handwritten Digits (test set), UCI; scikit-learn 1.2.1: load_digits, divided by 16.",
	},
	{
		ID: "classification_100x10", Name: "100×10", Params: ownSplitParams,
		read: file{text: classification100x10, target: "class", classes: []string{"0", "1"}}.read,
		Doc: "Two classes of 50 rows; 5 features are informative, the other 5 are linear combinations of them; " +
			"80 rows train, 20 test.",
		Cite: "scikit-learn 1.2.1: make_classification(n_samples=100, n_features=10, n_informative=5, n_redundant=5, " +
			"random_state=42), train_test_split(test_size=0.2, random_state=42)",
	},
}

var digitNames = []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}
