internal import Foundation

extension LoadReport {
    /// Its counts as JSON, as the store keeps them beside the load; those that can't be known yet are null.
    func particulars() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let districts = Dictionary(byDistrict.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first })
        let particulars = [
            "counts": Dictionary(counts.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first }),
            "byDistrict": districts,
        ]
        return String(decoding: try encoder.encode(particulars), as: UTF8.self)
    }
}
