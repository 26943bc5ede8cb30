internal import Foundation
internal import Storage

extension Instant {
    /// What the machine's clock says.
    static var now: Instant { Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))) }
}
