internal import Foundation

extension LoadReport {
    private struct Particulars: Encodable {
        let counts: [String: Int?]
        let byDistrict: [String: Int?]
        /// Read as ``KeptSuggestion``s.
        let notes: [KeptSuggestion]?
    }

    /// Its counts as JSON, as the store keeps them beside the load; those that can't be known yet are null. And the notes on quality
    /// that it gave cause for.
    func particulars(_ notes: [KeptSuggestion]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let particulars = Particulars(
            counts: Dictionary(counts.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first }),
            byDistrict: Dictionary(byDistrict.map { ($0.name, $0.count) }, uniquingKeysWith: { first, _ in first }),
            notes: notes.isEmpty ? nil : notes)
        return String(decoding: try encoder.encode(particulars), as: UTF8.self)
    }
}
