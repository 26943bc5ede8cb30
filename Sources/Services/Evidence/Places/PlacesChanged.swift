internal import Storage

/// What has to be made anew when places or their edges came or went.
enum PlacesChanged {
    /// JOINT: street-level records are placed anew here, in the transaction of the load or of its undoing. Nothing is, so far.
    static func settle(in transaction: inout Transaction) throws {}
}
