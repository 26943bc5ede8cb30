internal import CommunitySafety
internal import Proofreading

/// Writes quoted figures as JSON, as their decoder reads them. A plan with charts prints thousands of counts, and the general
/// encoder takes ten times as long over them.
struct FigureSnapshotWriter {
    private var bytes: [UInt8] = []

    static func text(of figure: QuotedFigure) -> String {
        var writer = FigureSnapshotWriter()
        writer.object([
            Member("block", figure.block.map { block in { $0.write(block) } }),
            Member("doubts", { $0.list(figure.doubts) { $0.write($1) } }),
            Member("facts", { $0.list(figure.facts) { $0.write($1) } }),
            Member("origin", figure.origin.map { origin in { $0.write(origin) } }), Member("words", text(figure.words)),
        ])
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private typealias Part = (inout FigureSnapshotWriter) -> Void

    private struct Member {
        let name: StaticString
        let part: Part?

        init(_ name: StaticString, _ part: Part?) { (self.name, self.part) = (name, part) }
    }

    private static func text(_ text: String) -> Part { { $0.write(text) } }

    private mutating func write(_ fact: QuotedFigure.Fact) {
        object([
            Member("area", Self.text(fact.area)), Member("areaName", Self.text(fact.areaName)),
            Member("from", Self.text(fact.from.iso)),
            Member("measure", Self.text(fact.measure)), Member("source", Self.text(fact.source)),
            Member("to", Self.text(fact.to.iso)),
            Member("value", { $0.write(fact.value) }),
        ])
    }

    private mutating func write(_ origin: QuotedFigure.Origin) {
        object([
            Member("against", origin.against.map { range in { $0.write(range) } }),
            Member("area", Self.text(origin.area)),
            Member("areaName", Self.text(origin.areaName)), Member("from", Self.text(origin.from.iso)),
            Member("loadedOn", origin.loadedOn.map { Self.text($0.iso) }), Member("measure", Self.text(origin.measure)),
            Member("measureName", Self.text(origin.measureName)), Member("sourceName", Self.text(origin.sourceName)),
            Member("to", Self.text(origin.to.iso)),
        ])
    }

    private mutating func write(_ range: DateRange) {
        object([Member("from", Self.text(range.from.iso)), Member("to", Self.text(range.to.iso))])
    }

    private mutating func write(_ doubt: FigureDoubt) {
        object([
            Member("kind", Self.text(doubt.kind.rawValue)), Member("message", Self.text(doubt.message)),
            Member("remedy", Self.text(doubt.remedy)),
        ])
    }

    private mutating func write(_ block: QuotedBlock) {
        object([
            Member("header", { $0.list(block.header) { $0.write($1) } }),
            Member("picture", { $0.write(block.picture) }),
            Member("rows", { $0.list(block.rows) { $0.list($1) { $0.write($1) } } }),
        ])
    }

    private mutating func write(_ picture: QuotedBlock.Picture) {
        switch picture {
        case .none: object([Member("none", { $0.object([]) })])
        case .months(let months): object([Member("months", { $0.object([Member("_0", { $0.write(months) })]) })])
        case .places(let places):
            object([Member("places", { $0.object([Member("_0", { $0.list(places) { $0.write($1) } })]) })])
        }
    }

    private mutating func write(_ months: QuotedMonths) {
        object([
            Member("counted", Self.text(months.counted)), Member("months", { $0.list(months.months) { $0.write($1) } }),
            Member("polarity", Self.text(months.polarity.rawValue)), Member("unit", Self.text(months.unit.rawValue)),
        ])
    }

    private mutating func write(_ month: QuotedMonths.Month) {
        object([
            Member("from", Self.text(month.from.iso)), Member("isProvisional", { $0.write(month.isProvisional) }),
            Member("value", month.value.map { value in { $0.write(value) } }),
        ])
    }

    private mutating func write(_ place: QuotedPlace) {
        object([
            Member("code", Self.text(place.code)), Member("isWithheld", { $0.write(place.isWithheld) }),
            Member("name", Self.text(place.name)), Member("shape", { $0.list(place.shape) { $0.literal(String($1)) } }),
            Member("value", place.value.map { value in { $0.write(value) } }),
        ])
    }
}

// MARK: JSON

extension FigureSnapshotWriter {
    /// What is nil is left out.
    private mutating func object(_ members: [Member]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for member in members {
            guard let part = member.part else { continue }
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            bytes.append(UInt8(ascii: "\""))
            member.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
            part(&self)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func list<Element>(_ list: [Element], _ write: (inout FigureSnapshotWriter, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in list.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func literal(_ words: String) {
        var words = words
        words.withUTF8 { bytes.append(contentsOf: $0) }
    }

    private mutating func write(_ truth: Bool) { literal(truth ? "true" : "false") }

    private mutating func write(_ number: Double) {
        literal(Int(exactly: number).map(String.init) ?? "\(number)")
    }

    private mutating func write(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in for byte in utf8 { write(byte) } }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
        case 0..<32: literal(byte < 16 ? "\\u000" + String(byte, radix: 16) : "\\u00" + String(byte, radix: 16))
        default: bytes.append(byte)
        }
    }
}
