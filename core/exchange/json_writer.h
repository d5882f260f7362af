/// @file
/// Writes JSON straight from the database's bytes into a file: the export's hot path.
#pragma once

#include "core/base/durable_write.h"
#include "core/dictionary/value.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace mingbai {

/// A growing buffer that empties itself into a file, or wherever else.
class JsonWriter {
public:
    explicit JsonWriter(DurableFile& file);
    explicit JsonWriter(std::function<void(QByteArrayView)> sink);

    /// Bytes that are JSON already.
    void raw(QByteArrayView json);
    /// A quoted and escaped string; @p utf8 is well-formed UTF-8.
    void string(QByteArrayView utf8);
    void string(const QString& text);
    void integer(qint64 number);
    /// The shortest text that reads back as the same number.
    void decimal(double number);
    /// Fen as yuan with two decimals: 123450 is 1234.50.
    void yuan(qint64 fen);
    /// Hands what is left to the file.
    void flush();

private:
    void spill();

    std::function<void(QByteArrayView)> m_sink;
    QByteArray m_buffer;
};

} // namespace mingbai
