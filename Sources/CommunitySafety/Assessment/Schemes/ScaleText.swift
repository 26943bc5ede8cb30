/// A scale as people type it: one step a line, its number first, then what it means.
public enum ScaleText {
    /// `0 nobody has raised it`, a line each.
    public static func of(_ scale: [ScaleStep]) -> String {
        scale.map { "\($0.value) \($0.words)" }.joined(separator: "\n")
    }

    /// Lines that say no step are among the faults, by their number from 1; empty lines are passed over. A colon, a dash or a
    /// full stop may stand after the number.
    public static func read(_ text: String) -> (scale: [ScaleStep], faults: [Int]) {
        var scale: [ScaleStep] = []
        var faults: [Int] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = Wording.squeezed(String(line)).trimmed
            if line.isEmpty { continue }
            if let step = step(line) { scale.append(step) } else { faults.append(index + 1) }
        }
        return (scale, faults)
    }

    private static func step(_ line: String) -> ScaleStep? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let value = Int(digits) else { return nil }
        let rest = line.dropFirst(digits.count)
        guard let mark = rest.first, " :.–-)".contains(mark) else { return rest.isEmpty ? ScaleStep(value, "") : nil }
        return ScaleStep(value, String(rest.drop { " :.–-)".contains($0) }))
    }
}
