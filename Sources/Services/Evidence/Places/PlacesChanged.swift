internal import Storage

/// What has to be made anew when places or their edges came or went.
enum PlacesChanged {
    /// Street-level records are placed and counted anew, in the transaction of the load or of its undoing.
    static func settle(in transaction: inout Transaction) throws { try transaction.recountStreetRecords() }
}
