import CommunitySafety

/// Takes baseline and target out of a success measure's words.
enum MeasureFigures {
    /// "(baseline 2,316; target 2,200)", "baseline: 54%", "from 61 to 55".
    static func read(_ text: String) -> (baseline: String?, target: String?) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        var baseline = value(after: ["baseline", "sylfaen"], in: words)
        var target = value(after: ["target", "targed"], in: words)
        if baseline == nil, target == nil, let change = change(in: words) {
            baseline = change.from
            target = change.to
        }
        return (baseline, target)
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
