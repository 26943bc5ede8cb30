/// The contents field.
enum WordField {
    /// Its start, marked as out of date so that Word works out the page numbers when it opens the file.
    static let contentsStart =
        "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>"
        + "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-1\" \\h \\z \\u </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"

    static let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
}
