/// How a run of words looks, written in the order that Word's schema asks for.
struct RunLook {
    var isLink = false
    var isCode = false
    var isStrong = false
    var isEmphasised = false
    var isInserted = false
    var isDeleted = false

    var properties: String {
        (isLink ? "<w:rStyle w:val=\"Hyperlink\"/>" : "")
            + (isCode ? "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>" : "")
            + (isStrong ? "<w:b/>" : "") + (isEmphasised ? "<w:i/>" : "")
            + (isDeleted ? "<w:strike/>" : "") + (isInserted ? "<w:u w:val=\"single\"/>" : "")
    }

    func with(_ change: (inout RunLook) -> Void) -> RunLook {
        var look = self
        change(&look)
        return look
    }
}
