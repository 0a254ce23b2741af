export const metadata = {
  title: "Acme",
  icons: "data:,",
};

export default function RootLayout({ children }) {
  return (
    <html lang="nb">
      <body>{children}</body>
    </html>
  );
}
