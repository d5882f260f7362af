/// @file
/// Catch2 with Qt's texts readable in failures. Include instead of Catch2's headers.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <catch2/catch_test_macros.hpp>
#include <catch2/catch_tostring.hpp>

template <> struct Catch::StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

template <> struct Catch::StringMaker<QStringList> {
    static std::string convert(const QStringList& list) { return '[' + list.join(QStringLiteral(", ")).toStdString() + ']'; }
};

template <> struct Catch::StringMaker<QByteArray> {
    static std::string convert(const QByteArray& bytes) { return '"' + bytes.toStdString() + '"'; }
};

template <> struct Catch::StringMaker<QDate> {
    static std::string convert(QDate date) { return date.toString(Qt::ISODate).toStdString(); }
};
