import CommunitySafety
import Services

extension MoneyBookPage {
    /// The page after a form that wasn't taken: what was typed stands in it still, with the version that is there now, and what
    /// somebody saved meanwhile beside it. Nil for what another page says.
    init?(_ sight: ShowMoney.Sight, _ visitor: Visitor, _ form: SentForm, refused error: any Error) {
        self.init(sight: sight, visitor: visitor)
        let deed = form.text("do")
        isClash = error as? ServiceError == .conflict(.changedMeanwhile)
        if deed == "promise" { typedPromise = PromiseEntry(form, on: sight.book.promise.side) }
        if deed == "line" || deed == "change" { typedLine = MoneyLineEntry(form) }
        if deed == "change" { changing = sight.book.lines.first { $0.id == form.text("entry") } }
        if isClash {
            errors = [Self.clash(typed: typedPromise != nil ? "name" : typedLine != nil ? "words" : nil)]
        } else if sight.versions[form.text("entry")] != nil, changing == nil, case .notFound? = error as? ServiceError {
            isClash = true
            errors = [Self.gone(typed: typedLine != nil)]
        } else if let found = FormError.inForm(error, first: "lines") {
            errors = found
        } else {
            return nil
        }
    }

    /// `typed` is the field with which the form begins that somebody typed in.
    private static func clash(typed: String?) -> FormError {
        let what = "Somebody changed this after you opened it. "
        return typed.map {
            FormError(
                message: what
                    + "Theirs stands beside what you typed, which is still here: compare, and keep it again to put yours in its place.",
                field: $0)
        } ?? FormError(message: what + "It stands below as it is now; nothing of yours was written.", field: "lines")
    }

    private static func gone(typed: Bool) -> FormError {
        let what = "Somebody removed that line after you opened it. "
        return typed
            ? FormError(message: what + "What you typed is still here, to be entered as a new one.", field: "words")
            : FormError(message: what + "Nothing of yours was written.", field: "lines")
    }
}
