import Foundation
import PowerCut

/// A folder as a disk holds it: what survives a power cut for certain, and what was asked for since and may survive or not.
///
/// Sectors are of 512 bytes: of a write that was under way, some may be new and others old. What lies outside a write is not touched
/// (SQLite calls that *powersafe overwrite*, and counts on it).
struct Disk {
    static let sector = 512

    enum Change {
        case write(offset: Int, bytes: [UInt8])
        case truncate(length: Int)
    }

    struct File {
        var kept: [UInt8] = []
        var pending: [Change] = []
    }

    private(set) var files: [Int32: File] = [:]
    /// Which file a name leads to, for certain.
    private(set) var keptNames: [String: Int32] = [:]
    /// What became of a name since, one after the other; nil where it was taken away.
    private(set) var pendingNames: [String: [Int32?]] = [:]

    mutating func apply(_ operation: PowerCutOperation) {
        let name = operation.name.map { String(cString: $0) } ?? ""
        switch operation.kind {
        case .create:
            files[operation.file] = File()
            pendingNames[name, default: []].append(operation.file)
        case .unlink: pendingNames[name, default: []].append(nil)
        case .write:
            let bytes = [UInt8](UnsafeRawBufferPointer(start: operation.bytes, count: operation.length))
            files[operation.file]?.pending.append(.write(offset: Int(operation.offset), bytes: bytes))
        case .truncate: files[operation.file]?.pending.append(.truncate(length: Int(operation.offset)))
        case .sync: files[operation.file]?.sync()
        case .syncFolder:
            for (name, ends) in pendingNames { keptNames[name] = ends.last ?? nil }
            pendingNames = [:]
        case .mark: break
        }
    }
}

extension Disk.File {
    mutating func sync() {
        for change in pending { kept.apply(change) }
        pending = []
    }
}

extension [UInt8] {
    mutating func apply(_ change: Disk.Change) {
        switch change {
        case .write(let offset, let bytes): put(bytes[...], at: offset)
        case .truncate(let length): setLength(length)
        }
    }

    mutating func put(_ bytes: ArraySlice<UInt8>, at offset: Int) {
        if count < offset + bytes.count { setLength(offset + bytes.count) }
        bytes.withUnsafeBytes { source in
            withUnsafeMutableBytes { target in
                UnsafeMutableRawBufferPointer(rebasing: target[offset..<offset + source.count]).copyMemory(from: source)
            }
        }
    }

    /// What a file grows by reads as zeros.
    mutating func setLength(_ length: Int) {
        if length < count {
            removeLast(count - length)
        } else {
            append(contentsOf: repeatElement(0, count: length - count))
        }
    }
}
