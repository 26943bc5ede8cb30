internal import CommunitySafety
internal import Documents

/// One file of a pack, made when asked for: of an issued one from what was kept, of a draft from the records.
package struct RenderPack: Sendable {
    package let context: ServiceContext
    package let press: EditionPress

    package init(_ context: ServiceContext, press: EditionPress) {
        self.context = context
        self.press = press
    }

    /// Whoever may read the pack. Throws `notFound` for one that isn't there or that the party may not read, `unavailable` when
    /// the format's converter is missing or fails.
    package func run(_ file: PackFile, as party: ActingParty) async throws(ServiceError) -> [UInt8] {
        let pack: Pack =
            switch file.pack {
            case .issued(let number): try await ShowPack(context).issued(number, of: file.year, as: party).pack
            case .draft(let key): try await ShowPack(context).draft(key, of: file.year, as: party).pack
            }
        guard let form = DocumentForms(PackDocument(pack).document).form(file.format) else {
            throw .notFound(.record(id: file.name))
        }
        return try await press.file(of: form, named: file.name)
    }
}
