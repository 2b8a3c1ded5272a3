package lang

// otherFiles are kinds of files that are no tables, and what to do with them, as errors
// about tables name them.
var otherFiles = []Word{
	{"a gzip file", "gzip 文件"},
	{"a zip file (as are .xlsx and .ods)", "zip 文件（.xlsx 和 .ods 也是）"},
	{"an empty zip file", "空的 zip 文件"},
	{"a bzip2 file", "bzip2 文件"},
	{"an xz file", "xz 文件"},
	{"a zstd file", "zstd 文件"},
	{"a 7z file", "7z 文件"},
	{"an old Office file, such as .xls", "旧版 Office 文件，如 .xls"},
	{"a Parquet file", "Parquet 文件"},
	{"an Arrow file", "Arrow 文件"},
	{"an SQLite database", "SQLite 数据库"},
	{"an HDF5 file", "HDF5 文件"},
	{"a NumPy file", "NumPy 文件"},
	{"a PNG picture", "PNG 图片"},
	{"a PDF document", "PDF 文档"},
	{"JSON", "JSON 文件"},
	{"a web page", "网页"},
	{"XML", "XML 文件"},
	{"an ARFF file", "ARFF 文件"},
	{"a Matrix Market file", "Matrix Market 文件"},
	{"save the table as CSV", "请把表格另存为 CSV"},
	{"save the table as CSV, such as with numpy.savetxt", "请把表格另存为 CSV，例如用 numpy.savetxt"},
	{"unpack it first", "请先解压"},
	{"unpack it first, such as %s", "请先解压，例如 %s"},
	{"unpack it first, or save the table as CSV", "请先解压，或把表格另存为 CSV"},
	{"download the table itself", "请下载表格本身"},
	{"remove the lines from @relation to @data", "请删去从 @relation 到 @data 的各行"},
}
