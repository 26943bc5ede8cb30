import CommunitySafety

/// Takes baseline and target out of a success measure's words.
enum MeasureFigures {
    /// "(baseline 2,316; target 2,200)", "baseline: 54%", "from 61 to 55".
    static func read(_ text: String) -> (baseline: String?, target: String?) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let baseline = value(after: ["baseline", "sylfaen", "now", "currently", "present", "today"], in: words)
        let target = value(after: ["target", "targed", "aim", "goal", "nod"], in: words)
        if baseline != nil || target != nil { return (baseline, target) }
        if let change = change(in: words) { return (change.from, change.to) }
        return compared(in: words) ?? (nil, nil)
    }

    /// The figure that follows a sign within a few words: "target of at least 58%".
    private static func value(after signs: Set<String>, in words: [String]) -> String? {
        for (index, word) in words.enumerated() where signs.contains(Wording.key(word)) {
            for next in words[(index + 1)...].prefix(5) {
                if let figure = figure(next) { return figure }
                if next.hasSuffix(";") || next.hasSuffix(")") { break }
            }
        }
        return nil
    }

    /// "5% fewer than 1,008, that is 958": what it is compared with, and what that comes to.
    private static func compared(in words: [String]) -> (baseline: String?, target: String?)? {
        let signs: Set<String> = ["fewer", "less", "more", "lower", "higher", "below", "above", "under", "over"]
        guard let sign = words.indices.first(where: { signs.contains(Wording.key(words[$0])) }) else { return nil }
        let next = words[(sign + 1)...].drop { ["than", "the"].contains(Wording.key($0)) }
        guard let base = next.first.flatMap(figure), !isYear(base) else { return nil }
        let rest = next.dropFirst().drop { figure($0) == nil }
        guard rest.count < next.count - 1, let target = rest.first.flatMap(figure), !isYear(target) else { return nil }
        return (base, target)
    }

    private static func change(in words: [String]) -> (from: String, to: String)? {
        for (index, word) in words.enumerated() where word.lowercased() == "from" {
            let rest = words[(index + 1)...].prefix(4)
            guard let first = rest.first, let from = figure(first), let joint = rest.dropFirst().firstIndex(of: "to"),
                words.indices.contains(joint + 1), let to = figure(words[joint + 1]), !isYear(from), !isYear(to)
            else { continue }
            return (from, to)
        }
        return nil
    }

    /// A number as printed, without the marks around it.
    private static func figure(_ word: String) -> String? {
        var text = Substring(word)
        while let last = text.last, ".,;:)]".contains(last) { text = text.dropLast() }
        while let first = text.first, "([~".contains(first) { text = text.dropFirst() }
        guard let first = text.first, first.isNumber || ("£-+−".contains(first) && text.contains(where: \.isNumber))
        else { return nil }
        return String(text)
    }

    private static func isYear(_ figure: String) -> Bool {
        Int(figure).map { (1990...2099).contains($0) } ?? false || figure.contains("/")
            || (figure.contains("-") && figure.count >= 7)
    }
}
