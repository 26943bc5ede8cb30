internal import Crypto
internal import Foundation

extension Keys {
    /// Where a sealed value belongs; the seal holds only there.
    package struct Field: Sendable {
        let table: String
        let column: String
        let row: String

        package init(table: String, column: String, row: String) {
            self.table = table
            self.column = column
            self.row = row
        }

        var name: Data { Data("\(table)/\(column)/\(row)".utf8) }
    }

    /// The version of the seal's layout, its first byte: AES-GCM with a random nonce.
    private static let layout: UInt8 = 1

    /// Encrypts bytes for one field of one row.
    package func seal(_ plain: [UInt8], for field: Field) throws -> [UInt8] {
        let box = try AES.GCM.seal(plain, using: fields, authenticating: field.name)
        guard let combined = box.combined else { throw broken(field) }
        return [Self.layout] + combined
    }

    /// Opens what `seal` made; throws `brokenSeal` when it was altered, moved, or sealed with another key.
    package func open(_ sealed: [UInt8], for field: Field) throws -> [UInt8] {
        guard sealed.first == Self.layout else { throw broken(field) }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())
            return [UInt8](try AES.GCM.open(box, using: fields, authenticating: field.name))
        } catch is CryptoKitError {
            throw broken(field)
        }
    }

    private func broken(_ field: Field) -> StorageError { .brokenSeal(table: field.table, id: field.row) }
}
