package lang

// What is said of a table that was read. The arguments are always: the column, a text
// of the table, how many, of how many, a number, its deviation; the texts in quotes.
var (
	NoteEncoding       = Word{"the text is not UTF-8: it is read as %[2]s", "文本不是 UTF-8：按 %[2]s 读入"}
	NoteControl        = Word{"control characters, read as spaces: %[3]d", "%[3]d 个控制字符按空格读入"}
	NoteQuotedLines    = Word{"each line is quoted as a whole: what is inside the quotes is read", "每行整体加了引号：读入引号内的内容"}
	NoteLooseQuotes    = Word{"quotes within cells are read as they are", "单元格内的引号按原样读入"}
	NoteLinesBefore    = Word{"lines above the table, left out: %[3]d, such as %[2]s", "略去表格上方 %[3]d 行，例如 %[2]s"}
	NoteLinesAfter     = Word{"lines below the table, left out: %[3]d, such as %[2]s", "略去表格下方 %[3]d 行，例如 %[2]s"}
	NoteComments       = Word{"lines that begin with #, left out: %[3]d", "略去以 # 开头的 %[3]d 行"}
	NoteRules          = Word{"lines that draw a rule, left out: %[3]d", "略去 %[3]d 条分隔线"}
	NoteEmptyRows      = Word{"rows without any value, left out: %[3]d", "略去 %[3]d 个空行"}
	NoteTotals         = Word{"rows at the end that sum up the others, left out: %[3]d, such as %[2]s", "略去末尾 %[3]d 个汇总行（%[2]s）"}
	NoteRepeatedHeader = Word{"lines that repeat the header, left out: %[3]d", "略去 %[3]d 个重复的表头行"}
	NoteNoHeader       = Word{"line 1 looks like data (%[2]s), so the columns are numbered; --header reads it as names", "第 1 行像是数据（%[2]s），故各列按序号命名；--header 则把它当作列名"}
	NoteNumberNames    = Word{"line 1 is read as names, though %[2]s is a number; --no-header reads it as a row", "第 1 行当作列名，尽管 %[2]s 是数字；--no-header 则把它当作数据"}
	NoteHeaderLines    = Word{"the first %[3]d lines name the columns", "前 %[3]d 行是列名"}
	NoteRowNames       = Word{"the header has one cell fewer than the rows: the first column has no name", "表头比数据少一格：首列没有名称"}
	NoteRenamed        = Word{"several columns are named %[2]s: one of them is %[1]s here", "多列同名 %[2]s：其中一列在此称为 %[1]s"}
	NoteEmptyColumn    = Word{"column %[1]s has no values and is left out", "列 %[1]s 没有值，略去"}
	NoteEmptyColumns   = Word{"%[3]d columns have no values and are left out, such as %[1]s", "%[3]d 列没有值，略去，例如 %[1]s"}
	NoteDecimalComma   = Word{"column %[1]s has decimal commas: %[2]s is %[5]s", "列 %[1]s 以逗号作小数点：%[2]s 即 %[5]s"}
	NoteThousands      = Word{"column %[1]s has thousands separators: %[2]s is %[5]s", "列 %[1]s 的数字带分组符：%[2]s 即 %[5]s"}
	NoteAccounting     = Word{"column %[1]s: %[2]s in parentheses is %[5]s", "列 %[1]s：括号中的 %[2]s 即 %[5]s"}
	NoteAmbiguous      = Word{"column %[1]s: %[2]s is read as %[5]s; --decimal sets the decimal mark", "列 %[1]s：%[2]s 读作 %[5]s；可用 --decimal 指定小数点"}
	NoteUnit           = Word{"column %[1]s: numbers with %[2]s beside them: %[3]d of %[4]d", "列 %[1]s：%[4]d 个数中有 %[3]d 个带 %[2]s，已去掉"}
	NoteNotNumbers     = Word{"column %[1]s: values that are not numbers, read as missing: %[3]d of %[4]d, such as %[2]s", "列 %[1]s：%[4]d 个值中有 %[3]d 个不是数字，例如 %[2]s：视为缺失"}
	NoteTooLarge       = Word{"column %[1]s: values that are infinite or beyond 1e100, read as missing: %[3]d, such as %[2]s", "列 %[1]s：%[3]d 个值为无穷或超过 1e100，例如 %[2]s：视为缺失"}
	NoteMostlyNumbers  = Word{"column %[1]s is text, since %[2]s is not a number, though %[3]d of %[4]d values are", "列 %[1]s 为文本，因为 %[2]s 不是数字；%[4]d 个值中有 %[3]d 个是数字"}
	NoteNoTarget       = Word{"rows without a value of %[1]s, left out: %[3]d of %[4]d", "%[4]d 行中有 %[3]d 行没有 %[1]s 的值，略去"}
	NoteRareClasses    = Word{"the target %[1]s has %[3]d classes in %[4]d rows: on average fewer than two rows each to learn from; --target learns another column", "目标 %[1]s 在 %[4]d 行中有 %[3]d 个类别：平均每类不到两行可学；--target 可学习别的列"}
	NoteMean           = Word{"column %[1]s: missing values: %[3]d, replaced by the mean of the training rows, %[5]s", "列 %[1]s：%[3]d 个缺失值以训练行的均值 %[5]s 代替"}
	NoteMeanOf         = Word{"column %[1]s: missing values: %[3]d (%[2]s), replaced by the mean of the training rows, %[5]s", "列 %[1]s：%[3]d 个缺失值（%[2]s）以训练行的均值 %[5]s 代替"}
	NoteMissingText    = Word{"column %[1]s: missing values: %[3]d, a category of their own, %[2]s", "列 %[1]s：%[3]d 个缺失值自成一类 %[2]s"}
	NoteCountsRows     = Word{"column %[1]s counts the rows and is left out; --keep uses it", "列 %[1]s 只是行号，略去；--keep 可保留"}
	NoteNamesRows      = Word{"column %[1]s has %[3]d different texts in %[4]d rows, such as %[2]s, and is left out; --keep uses it", "列 %[1]s 在 %[4]d 行中有 %[3]d 种文本，例如 %[2]s，略去；--keep 可保留"}
	NoteDropped        = Word{"column %[1]s is dropped", "列 %[1]s 已舍弃"}
	NoteDroppedSeveral = Word{"%[3]d columns are dropped, such as %[1]s", "舍弃 %[3]d 列，例如 %[1]s"}
	NoteConstant       = Word{"column %[1]s has the same value in every row", "列 %[1]s 各行的值都相同"}
	NoteConstants      = Word{"%[3]d columns have the same value in every row, such as %[1]s", "%[3]d 列各行的值都相同，例如 %[1]s"}
	NoteSpelling       = Word{"column %[1]s: upper and lower case are the same in %[2]s", "列 %[1]s：%[2]s 不分大小写"}
	NoteStandardised   = Word{"%[1]s is standardised: 0 is its mean %[5]s, 1 is one standard deviation, %[6]s, above it", "%[1]s 已标准化：0 为均值 %[5]s，1 为标准差 %[6]s"}
	NoteMore           = Word{"more notes of this kind (%[2]s): %[1]d", "此类说明（%[2]s）还有 %[1]d 条"}
)

// What was read of a table, and what becomes of its columns.
var (
	TableRows     = Word{"rows: %d, of which %d train and %d test", "行数：%d，其中 %d 行训练，%d 行测试"}
	TableColumns  = Word{"columns: %d used (features: %d), %d left out; missing values: %d", "列数：使用 %d 列，成为 %d 个特征，略去 %d 列；缺失值：%d"}
	LearnsClasses = Word{"%[1]s is learnt as %[2]d classes, since %[3]s", "%[1]s 作为 %[2]d 个类别学习，因为%[3]s"}
	LearnsNumbers = Word{"%[1]s is learnt as a number (%[2]d different values), since %[3]s", "%[1]s 作为数值学习（%[2]d 个不同的值），因为%[3]s"}
	OrNumbers     = Word{"; --kind regression learns it as a number", "；--kind regression 则作为数值"}
	OrClasses     = Word{"; --kind classification makes classes of it", "；--kind classification 则作为类别"}
	TableText     = Word{"text: %s, %s between cells, header lines: %d", "文本：%s，单元格之间为%s，列名行数：%d"}
	SinceAsked    = Word{"--kind says so", "由 --kind 指定"}
	SinceText     = Word{"its values are texts", "其值为文本"}
	SinceFew      = Word{"its values are whole numbers, at most 10 different ones", "其值是整数，不超过 10 种"}
	SinceMany     = Word{"its values are whole numbers, more than 10 different ones", "其值是整数，超过 10 种"}
	SinceDecimals = Word{"not all of its values are whole numbers", "其值不全是整数"}
	SinceRare     = Word{"on average its values are in fewer than two rows each", "平均每个值出现不到两行"}
	Commas        = Word{"commas", "逗号"}
	Semicolons    = Word{"semicolons", "分号"}
	Tabs          = Word{"tabs", "制表符"}
	Bars          = Word{"bars", "竖线"}
	Spaces        = Word{"spaces", "空格"}
	UseTarget     = Word{"target", "目标"}
	UseNumber     = Word{"number", "数值"}
	UseCategories = Word{"texts, features: %d", "文本，特征数：%d"}
	UseNone       = Word{"left out", "略去"}
	UseDropped    = Word{"left out: dropped", "略去：已舍弃"}
	UseCounts     = Word{"left out: counts the rows", "略去：行号"}
	UseNames      = Word{"left out: names the rows", "略去：行名"}
	UseEmpty      = Word{"left out: no values", "略去：没有值"}
	ColumnMissing = Word{"%d missing", "缺失 %d"}
	Semicolon     = Word{"; ", "；"}
	DoData        = Word{"the data: what was read, column by column", "数据：读入了什么，逐列列出"}
	DataTitle     = Word{"data: %s", "数据：%s"}
	HintRead      = Word{"what was read", "读入内容"}
	DataColumns   = Word{"columns", "各列"}
	DataNotes     = Word{"notes", "说明"}
	DataFeatures  = Word{"features: %d (%s)", "特征数：%d（%s）"}
)
