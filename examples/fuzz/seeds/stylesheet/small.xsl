<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xpath-default-namespace="https://heirloom.dev/ns/report">
  <xsl:import href="https://heirloom.dev/ns/report/standard.xsl"/>
  <xsl:param name="style"/>
  <xsl:output method="html"/>
  <xsl:template match="/">
    <p><xsl:value-of select="sort(//control/@id, 'http://www.w3.org/2005/xpath-functions/collation/codepoint')"/></p>
    <xsl:for-each-group select="//point" group-by="@status">
      <xsl:message select="current-grouping-key(), doc('other.xml')"/>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
