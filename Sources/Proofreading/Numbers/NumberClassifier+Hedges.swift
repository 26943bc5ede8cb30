/// The words that say how near a printed figure is.
extension NumberClassifier {
    func hedge(before index: Int) -> Hedge? {
        var at = index - 1
        while ["a", "an", "the", "just"].contains(text(at)) && ["a", "an"].contains(text(at)) { at -= 1 }
        let (last, previous) = (text(at), text(at - 1))
        switch last {
        case "almost", "nearly", "approaching", "virtually": return .below
        case "under": return .below
        case "over", "exceeding", "topping": return isComparison(at) ? nil : .above
        case "least": return .above
        case "than":
            // "to no more than 1,270" sets a limit; it says nothing of how near the figure is.
            if text(at - 2) == "no", text(at - 3) == "to" { return nil }
            if ["more", "greater"].contains(previous) {
                return text(at - 2) == "no" ? .below : isComparison(at - 1) ? nil : .above
            }
            if ["less", "fewer"].contains(previous) {
                return text(at - 2) == "no" ? .above : isComparison(at - 1) ? nil : .below
            }
            return nil
        case "to": return previous == "close" || previous == "next" ? .around : isUpTo(at) ? .below : nil
        case "of": return previous == "excess" || previous == "upwards" ? .above : nil
        case "around", "about", "approximately", "roughly", "some", "circa", "broadly", "approx", "c", "c.", "say":
            return .around
        case ".": return previous == "approx" || previous == "c" ? .around : nil
        default: return orSo(index)
        }
    }

    private func orSo(_ index: Int) -> Hedge? {
        text(index + 1) == "or" && ["so", "thereabouts"].contains(text(index + 2))
            ? .around
            : text(index + 1) == "or" && text(index + 2) == "more" ? .above : nil
    }

    /// "9% over 450": a figure stands directly before the word.
    private func isComparison(_ at: Int) -> Bool { token(at - 1)?.quantity != nil }

    private func isUpTo(_ at: Int) -> Bool {
        guard text(at - 1) == "up", let before = token(at - 2) else { return false }
        if (2...5).contains(where: { token(at - $0)?.figure != nil }) { return false }
        return !before.has([.verb, .auxiliary]) && !["go", "going", "went", "gone", "are", "is"].contains(before.text)
    }
}
